using Monitoring.Classification.Features;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Rules;
using Monitoring.Classification.Text;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Assessing;

/// <summary>
/// From a post to its assessment and, where it is due, its flag. A pure function of post, model, rosters and policy: the same post gets the same
/// answer on every thread and machine. Immutable; a change of any part makes a new one.
/// </summary>
public sealed class Classifier(TextModel model, RosterSnapshot rosters, PolicySnapshot policy)
{
    /// <summary>A report can be made within seven days of the post becoming known (UU 7/2017 art 454, UU 10/2016 art 134).</summary>
    public static readonly TimeSpan ReportWithin = TimeSpan.FromDays(7);

    // One set of buffers for each thread that assesses; they only grow.
    [ThreadStatic]
    private static Buffers? _buffers;

    /// <summary>The model.</summary>
    public TextModel Model { get; } = model;

    /// <summary>The rosters.</summary>
    public RosterSnapshot Rosters { get; } = rosters;

    /// <summary>The policy.</summary>
    public PolicySnapshot Policy { get; } = policy;

    /// <summary>Assesses one post version.</summary>
    public AssessedPost Assess(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var buffers = _buffers ??= new Buffers();
        var read = ReadableText.Of(post.Content, post.Kind);
        buffers.Text.Load(read);
        var matcher = Rosters.MatcherFor(post.Region, post.PublishedAt);
        var matches = buffers.Match(matcher, out var homonym);
        var sink = new TextModel.ScoreSink(Model);
        buffers.Features.Read(buffers.Text, matches, ref sink);
        var score = Model.ProbabilityOf(sink.Raw);

        var account = AccountOf(matcher, post.Content);
        var reading = new PostReading(buffers.Text, matcher, matches, buffers.Features.Cues, post.Kind, account);
        var labels = LabelScores.Of(reading, Model.LogOddsOf(sink.Raw));
        var (threshold, reached) = LabelScores.Decide(labels, Policy, post.Region, post.Agency);
        var because = BecauseOf(reading, reached, homonym);
        var assessment = new Assessment
        {
            PostId = post.PostId,
            Version = post.Version,
            AccountKey = post.AccountKey,
            Agency = post.Agency,
            Region = post.Region,
            PublishedAt = post.PublishedAt,
            Score = score,
            Flagged = because is null,
            NotFlaggedBecause = because,
            Labels = labels,
            Targets = Targets.Of(matcher, matches, account),
            Phase = Rosters.PhaseOf(post.Region, post.PublishedAt),
            Applied = new AppliedVersions(Model.Card.Id, Model.Sha256, Rosters.Version, Policy.Version, threshold),
        };
        return new AssessedPost(assessment, because is null ? FlagOf(post, read, assessment, Explain(buffers, matcher, matches)) : null);
    }

    /// <summary>The reasons of a post's score, also when it is not flagged.</summary>
    public IReadOnlyList<Reason> Explain(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var buffers = _buffers ??= new Buffers();
        buffers.Text.Load(ReadableText.Of(post.Content, post.Kind));
        var matcher = Rosters.MatcherFor(post.Region, post.PublishedAt);
        return Explain(buffers, matcher, buffers.Match(matcher, out _));
    }

    private IReadOnlyList<Reason> Explain(Buffers buffers, SideMatcher matcher, ReadOnlySpan<SideMatch> matches) =>
        Explanation.Of(Model, buffers.Text, matcher, matches, buffers.Features);

    private static string? BecauseOf(in PostReading reading, bool high, bool homonym) => high && reading.NamesSide
        ? NegativeRules.VetoOf(reading)
        : NegativeRules.ReasonOf(reading, homonym);

    // The account that is passed on, quoted or answered: its handle, or the native part of its account key.
    private static int AccountOf(SideMatcher matcher, PostContent content) =>
        content.QuotedAuthor is { Length: > 0 } author ? matcher.SideOfAccount(author.AsSpan(author.LastIndexOf(':') + 1)) : -1;

    private Flag FlagOf(Post post, string text, Assessment assessment, IReadOnlyList<Reason> reasons) => new()
    {
        FlagId = PostId.FlagIdOf(post.PostId, post.Version),
        PostId = post.PostId,
        Version = post.Version,
        Permalink = post.Permalink,
        AccountKey = post.AccountKey,
        Agency = post.Agency,
        Region = post.Region,
        SubjectType = post.SubjectType,
        Attribution = post.Attribution,
        Kind = post.Kind,
        PublishedAt = post.PublishedAt,
        FetchedAt = post.FetchedAt,
        Text = text,
        TextSha256 = PostId.TextHash(text),
        RawSha256 = post.RawSha256,
        Score = assessment.Score,
        Applied = assessment.Applied,
        Labels = assessment.Labels,
        Targets = assessment.Targets,
        Reasons = reasons,
        Phase = assessment.Phase,
        Rules = [.. ReachedOf(assessment).Select(label => RuleTable.RuleOf(label, assessment.Phase)).Distinct()],
        Severity = ReachedOf(assessment).Max(label => Policy.SeverityOf(label, assessment.Phase)),
        DuplicateGroup = PostId.TextHash(Normalised(text))[..PostId.VersionLength],
        Deadline = post.FetchedAt + ReportWithin,
    };

    // A label below its own threshold is told, and makes nothing graver.
    private IEnumerable<string> ReachedOf(Assessment assessment) => assessment.Labels
        .Where(label => label.Score >= Policy.ThresholdOf(label.Code, assessment.Region, assessment.Agency))
        .Select(label => label.Code);

    // Copies of one text share a group however they are cased, spaced or punctuated.
    private static string Normalised(string text)
    {
        var read = new ReadText();
        read.Load(text);
        return string.Join(' ', read.Tokens.ToArray().Where(token => token.Kind is not (TokenKind.Punctuation or TokenKind.Url)).Select(token => token.Hash));
    }

    private sealed class Buffers
    {
        private SideMatch[] _matches = new SideMatch[128];

        public ReadText Text { get; } = new();

        public FeatureReader Features { get; } = new();

        public ReadOnlySpan<SideMatch> Match(SideMatcher matcher, out bool homonym)
        {
            if (_matches.Length < Text.Tokens.Length)
            {
                _matches = new SideMatch[Text.Tokens.Length * 2];
            }

            return _matches.AsSpan(0, matcher.Match(Text, _matches, out homonym));
        }
    }
}
