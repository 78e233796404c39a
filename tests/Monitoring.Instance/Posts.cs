using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Publishing;

namespace Monitoring.Instance;

/// <summary>Invented accounts, posts and batches.</summary>
public static class Posts
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
