namespace Monitoring.Sources.Replay;

/// <summary>How fast a replay goes: pure, all in one place.</summary>
/// <param name="PostsPerSecond">Posts per second; 0 is as fast as possible.</param>
/// <param name="RealtimeFactor">Factor on the posts' own times; 0 is off.</param>
internal sealed record ReplayPace(double PostsPerSecond, double RealtimeFactor)
{
    /// <summary>Rows of the next page: with a speed, at most one second's worth, so that posts do not come in lumps.</summary>
    public int PageSize(int largest) => PostsPerSecond > 0 ? Math.Clamp((int)Math.Ceiling(PostsPerSecond), 1, largest) : largest;

    /// <summary>When the page after one of <paramref name="posts"/> posts is due; null for at once.</summary>
    public DateTimeOffset? After(int posts, DateTimeOffset now) => PostsPerSecond > 0 && posts > 0 ? now + TimeSpan.FromSeconds(posts / PostsPerSecond) : null;

    /// <summary>When a post is due by its own time, counted from the first post of the replay; null for at once.</summary>
    public DateTimeOffset? DueAt(DateTimeOffset publishedAt, DateTimeOffset? paceFrom, DateTimeOffset? paceAt) =>
        RealtimeFactor > 0 && paceFrom is { } from && paceAt is { } at && publishedAt > from ? at + ((publishedAt - from) / RealtimeFactor) : null;
}
