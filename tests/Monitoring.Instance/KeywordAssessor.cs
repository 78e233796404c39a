using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;
using Monitoring.Streaming.Classifying;

namespace Monitoring.Instance;

/// <summary>Flags the posts that say "dukung"; what runs before it may throw or wait, as a faulty classifier does.</summary>
public sealed class KeywordAssessor(Action<Post>? before = null) : IPostAssessor
{
    public AssessedPost Assess(Post post)
    {
        before?.Invoke(post);
        var flagged = post.Content.Text.Contains("dukung", StringComparison.Ordinal);
        var applied = new AppliedVersions("kata-1", "00", "r1", "p1", 0.5);
        var assessment = new Assessment
        {
            PostId = post.PostId, Version = post.Version, AccountKey = post.AccountKey, Agency = post.Agency, Region = post.Region, PublishedAt = post.PublishedAt,
            Score = flagged ? 0.9 : 0.1, Flagged = flagged, NotFlaggedBecause = flagged ? null : NotFlaggedReasons.NoSide, Phase = Phase.Campaign, Applied = applied,
        };
        return new AssessedPost(assessment, flagged ? FlagOf(post, applied) : null);
    }

    private static Flag FlagOf(Post post, AppliedVersions applied) => new()
    {
        FlagId = PostId.FlagIdOf(post.PostId, post.Version), PostId = post.PostId, Version = post.Version, AccountKey = post.AccountKey, Agency = post.Agency,
        Region = post.Region, SubjectType = post.SubjectType, Attribution = post.Attribution, Kind = post.Kind, PublishedAt = post.PublishedAt,
        FetchedAt = post.FetchedAt, Text = post.Content.Text, TextSha256 = PostId.TextHash(post.Content.Text), Score = 0.9, Applied = applied, Labels = [],
        Targets = [], Reasons = [], Phase = Phase.Campaign, Rules = [], Severity = Severity.Merah, Deadline = post.FetchedAt.AddDays(7),
    };
}
