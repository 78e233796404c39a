using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Bluesky;

/// <summary>What one poll of an account gathers.</summary>
internal sealed class BlueskyPage(WatchedAccount account, DateTimeOffset now)
{
    private readonly BlueskyPosts _maker = new(account, now);
    private readonly List<Post> _posts = [];
    private readonly List<PostDeleted> _deletions = [];
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlueskyWindow> _windows = new(StringComparer.Ordinal);

    /// <summary>The account.</summary>
    public WatchedAccount Account => account;

    /// <summary>When it is read.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Whether more lies behind what was read.</summary>
    public bool More { get; private set; }

    /// <summary>Takes in what one collection has shown.</summary>
    public void Add(string collection, BlueskyListing listing, string did, int bad, IReadOnlyDictionary<AtUri, string> texts)
    {
        foreach (var record in listing.Fresh)
        {
            if (_maker.PublishedAt(record) < account.RegisteredAt)
                Drop(DropReasons.BeforeRegistration, 1);
            else
                _posts.Add(_maker.Of(record, BlueskyContent.SharedBy(record) is { } shared ? texts.GetValueOrDefault(shared) : null));
        }

        _deletions.AddRange(listing.Gone.Select(key => _maker.Deleted(new AtUri(did, collection, key))));
        Drop(DropReasons.BadItem, bad);
        _windows[collection] = listing.Window;
        More |= listing.More;
    }

    /// <summary>The page as the loop publishes it.</summary>
    public PollOutcome End(AccountCursor cursor, BlueskyMarks marks)
    {
        var read = marks with
        {
            Posts = _windows.GetValueOrDefault(BlueskyRecord.Post, marks.Posts),
            Reposts = _windows.GetValueOrDefault(BlueskyRecord.Repost, marks.Reposts),
        };
        var newest = _posts.Count == 0 ? (DateTimeOffset?)null : _posts.Max(post => post.PublishedAt);
        return new PollOutcome(
            CursorTransitions.Answered(cursor, now, read.ToMarks(), newest),
            [.. _posts.OrderBy(post => post.PublishedAt)],
            _deletions,
            More,
            _dropped);
    }

    private void Drop(string reason, int count)
    {
        if (count > 0)
            _dropped[reason] = _dropped.GetValueOrDefault(reason) + count;
    }
}
