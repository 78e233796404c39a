using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Classification.Tests.Assessing;

/// <summary>Posts for tests.</summary>
internal static class PostOf
{
    /// <summary>In the campaign of the invented contest of region 9901.</summary>
    public static readonly DateTimeOffset Campaign = new(2026, 10, 20, 3, 0, 0, TimeSpan.Zero);

    public static Post Text(string text, string region = "9901", DateTimeOffset? at = null, PostKind kind = PostKind.Post, string? quoted = null, string? quotedAuthor = null) =>
        Content(new PostContent { Text = text, QuotedText = quoted, QuotedAuthor = quotedAuthor }, region, at, kind);

    public static Post Content(PostContent content, string region = "9901", DateTimeOffset? at = null, PostKind kind = PostKind.Post) => new()
    {
        PostId = "test:1",
        Version = PostId.VersionOf(content),
        AccountKey = "test:a",
        Platform = "test",
        Kind = kind,
        PublishedAt = at ?? Campaign,
        FetchedAt = (at ?? Campaign).AddMinutes(5),
        Content = content,
        Agency = "dinas-contoh",
        Region = region,
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
    };
}
