using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Html;

namespace Monitoring.Sources.Feeds;

/// <summary>From an entry to a post: HTML to what a person reads, ids that two feeds never share. Pure.</summary>
internal static class FeedPosts
{
    private const int IdLength = 32;

    public static Post Of(FeedEntry entry, WatchedAccount account, Uri address, DateTimeOffset now)
    {
        var body = HtmlText.Read(entry.Body, entry.Link is { } link ? new Uri(link) : address);
        var title = HtmlText.Read(entry.Title).Text.ReplaceLineEndings(" ");
        var content = new PostContent
        {
            Title = title.Length > 0 && title != body.Text ? title : null,
            Text = body.Text,
            AltTexts = [.. body.AltTexts, .. entry.MediaTexts.Where(text => text != title && text != body.Text)],
            Links = body.Links,
        };
        return new Post
        {
            PostId = PostId.Of(FeedSource.PlatformName, NativeIdOf(entry, account)),
            Version = PostId.VersionOf(content),
            AccountKey = account.AccountKey,
            Platform = FeedSource.PlatformName,
            Kind = PostKind.Article,
            Permalink = entry.Link,
            // a wrong clock or a date set by hand can lie ahead; nothing that is read was published later
            PublishedAt = entry.Published < now ? entry.Published.Value : now,
            FetchedAt = now,
            Content = content,
            Agency = account.Agency,
            Region = account.Region,
            SubjectType = account.SubjectType,
            Attribution = account.Attribution,
            RawSha256 = Hash(entry.Raw),
        };
    }

    // An id is unique in its feed only ("1", "post-1"), so the account is part of it; an entry without an id is known by its title and date.
    private static string NativeIdOf(FeedEntry entry, WatchedAccount account) =>
        Hash($"{account.AccountKey}\n{entry.Id ?? $"{entry.Title}\n{entry.Published:O}"}")[..IdLength];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
