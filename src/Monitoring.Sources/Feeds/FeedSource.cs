using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Http;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Feeds;

/// <summary>RSS and Atom feeds of watched offices and people: <c>feed:NAME</c>, whose address is the account's <see cref="WatchedAccount.Url"/>.</summary>
/// <remarks>Conditional GET; edits come as new versions; a feed shows no deletions, for it is a window on the newest entries.</remarks>
internal sealed class FeedSource(SourceClient client, TimeProvider time) : ISource
{
    /// <summary>Name of the platform.</summary>
    public const string PlatformName = "feed";

    private const string Accept = "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    /// <inheritdoc/>
    public string Platform => PlatformName;

    /// <inheritdoc/>
    public async Task<PollOutcome> PollAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(cursor);
        var marks = FeedMarks.Of(cursor.Marks);
        if (!Uri.TryCreate(marks.Address ?? account.Url, UriKind.Absolute, out var address))
        {
            return PollOutcome.Empty(CursorTransitions.Refused(cursor, AccountState.Unreadable, "the account has no address", time.GetUtcNow()));
        }

        var request = new SourceRequest(address) { Accept = Accept, IfNoneMatch = marks.ETag, IfModifiedSince = marks.Modified };
        var answer = await client.GetAsync(PlatformName, request, cancellationToken).ConfigureAwait(false);
        return answer.Kind == AnswerKind.Content
            ? Read(account, cursor, marks, answer, address)
            : PollOutcome.Empty(cursor.After(answer, time.GetUtcNow()));
    }

    private PollOutcome Read(WatchedAccount account, AccountCursor cursor, FeedMarks marks, SourceAnswer answer, Uri address)
    {
        var now = time.GetUtcNow();
        var feed = FeedParser.Read(answer.Body, answer.ContentType, answer.Address ?? address);
        if (!feed.IsFeed)
        {
            return PollOutcome.Empty(CursorTransitions.Refused(cursor, AccountState.Unreadable, feed.Problem!, now));
        }

        // A document that breaks off is asked for whole next time.
        (marks.ETag, marks.Modified) = feed.Problem is null ? (answer.ETag, answer.LastModified) : (null, null);
        marks.Address = answer.MovedTo?.AbsoluteUri ?? marks.Address;
        var (news, dropped) = News(feed, account, marks, answer.Address ?? address, now);
        var after = CursorTransitions.Answered(cursor, now, marks.ToMarks(), news.Count > 0 ? news[^1].PublishedAt : null, answer.NotBefore);
        return new PollOutcome(feed.Problem is null ? after : after with { StateReason = feed.Problem }, news, [], More: false, dropped);
    }

    private static (List<Post> News, Dictionary<string, int> Dropped) News(FeedDocument feed, WatchedAccount account, FeedMarks marks, Uri address, DateTimeOffset now)
    {
        var (news, dropped) = (new List<Post>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in feed.Entries.Select(entry => FeedPosts.Of(entry, account, address, now)))
        {
            if (!ids.Add(post.PostId))
            {
                Count(dropped, DropReasons.Duplicate);
            }
            else if (marks.IsNews(post.PostId, post.Version))
            {
                if (post.PublishedAt < account.RegisteredAt)
                {
                    Count(dropped, DropReasons.BeforeRegistration);
                }
                else
                {
                    news.Add(post);
                }
            }
        }

        // Feeds list the newest first; the stream wants the oldest first. The sort keeps the order of entries with the same time.
        news.Reverse();
        return ([.. news.OrderBy(post => post.PublishedAt)], dropped);
    }

    private static void Count(Dictionary<string, int> dropped, string reason) => dropped[reason] = dropped.GetValueOrDefault(reason) + 1;
}
