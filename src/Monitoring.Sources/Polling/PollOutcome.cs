using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>One page of one account: what was read and how far it was read, published as one.</summary>
/// <param name="Cursor">The account's cursor after this page; covers exactly <paramref name="Posts"/> and <paramref name="Deletions"/>.</param>
/// <param name="Posts">New posts and new versions of posts, oldest first.</param>
/// <param name="Deletions">Posts that the source has seen to be gone.</param>
/// <param name="More">Whether more lies right behind this page; the loop then polls again as soon as this page is published.</param>
/// <param name="Dropped">Items read and left out, counted by reason (<see cref="DropReasons"/> or a code of the source's own); never silently.</param>
public sealed record PollOutcome(
    AccountCursor Cursor,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<PostDeleted> Deletions,
    bool More,
    IReadOnlyDictionary<string, int> Dropped)
{
    private static readonly Dictionary<string, int> NothingDropped = new(StringComparer.Ordinal);

    /// <summary>A page without posts: not modified, nothing new, or a state of the account.</summary>
    public static PollOutcome Empty(AccountCursor cursor) => new(cursor, [], [], More: false, NothingDropped);
}
