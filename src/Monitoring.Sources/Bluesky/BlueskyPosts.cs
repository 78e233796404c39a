using System.Globalization;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Bluesky;

/// <summary>Makes posts of records. Pure.</summary>
/// <param name="account">The account that is read.</param>
/// <param name="now">When it is read.</param>
internal sealed class BlueskyPosts(WatchedAccount account, DateTimeOffset now)
{
    /// <summary>The post of a record.</summary>
    /// <param name="record">A post or a repost.</param>
    /// <param name="sharedText">Text of what it shares, or null.</param>
    public Post Of(BlueskyRecord record, string? sharedText)
    {
        var content = BlueskyContent.Of(record, sharedText);
        return new Post
        {
            PostId = IdOf(record.Uri),
            Version = PostId.VersionOf(content),
            AccountKey = account.AccountKey,
            Platform = account.Platform,
            Kind = BlueskyContent.KindOf(record),
            Permalink = record.Uri.Collection == BlueskyRecord.Post ? record.Uri.Permalink : BlueskyContent.SharedBy(record)?.Permalink,
            PublishedAt = PublishedAt(record),
            FetchedAt = now,
            Content = content,
            Agency = account.Agency,
            Region = account.Region,
            SubjectType = account.SubjectType,
            Attribution = account.Attribution,
            RawSha256 = PostId.TextHash(record.Value.GetRawText()),
        };
    }

    /// <summary>The event that a record is gone.</summary>
    public PostDeleted Deleted(AtUri uri) => new() { PostId = IdOf(uri), AccountKey = account.AccountKey, Platform = account.Platform, NoticedAt = now };

    /// <summary>When a record was put out: its key tells, which the server has made; the time inside it is whatever its writer says.</summary>
    public DateTimeOffset PublishedAt(BlueskyRecord record)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (Tid.TimeOf(record.Uri.Key) is { } time && time <= now + BlueskyWindow.Skew)
            return time < now ? time : now;

        return DateTimeOffset.TryParse(record.Value.Text("createdAt"), CultureInfo.InvariantCulture, Utc, out var said) && said < now ? said : now;
    }

    private static string IdOf(AtUri uri) => PostId.Of(BlueskySource.Name, uri.ToString());
}
