using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Publishing;

namespace Monitoring.Streaming.Tests;

/// <summary>Invented posts and an assessor that flags those which say so.</summary>
internal static class Posts
{
    public static readonly DateTimeOffset Noon = new(2024, 10, 1, 12, 0, 0, TimeSpan.Zero);

    public static Post Of(string id, string text = "halo", string account = "replay:contoh")
    {
        var content = new PostContent { Text = text };
        return new()
        {
            PostId = $"replay:{id}",
            Version = PostId.VersionOf(content),
            AccountKey = account,
            Platform = "replay",
            Kind = PostKind.Post,
            PublishedAt = Noon,
            FetchedAt = Noon.AddMinutes(1),
            Content = content,
            Agency = "contoh-1",
            Region = "9901",
            SubjectType = SubjectType.Pns,
            Attribution = Attribution.Verified,
        };
    }

    public static WatchedAccount Account(string key) => new()
    {
        AccountKey = key,
        Platform = "replay",
        Agency = "contoh-1",
        Region = "9901",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
        RegisteredAt = Noon.AddYears(-1),
    };

    public static PostBatch Batch(string account, int mark, params Post[] posts) =>
        new(posts, [], AccountCursor.Start(account) with { Marks = new Dictionary<string, string> { ["n"] = mark.ToString() }, State = AccountState.Active });
}

internal sealed class KeywordAssessor(Action<Post>? before = null) : IPostAssessor
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
