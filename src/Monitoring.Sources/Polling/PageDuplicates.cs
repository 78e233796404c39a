namespace Monitoring.Sources.Polling;

/// <summary>Removes what a page holds twice: pure.</summary>
internal static class PageDuplicates
{
    /// <summary>The page with each version of each post once, the first one kept, and the others counted as dropped.</summary>
    public static PollOutcome Remove(PollOutcome outcome)
    {
        var seen = new HashSet<(string, string)>(outcome.Posts.Count);
        var posts = outcome.Posts.Where(post => seen.Add((post.PostId, post.Version))).ToList();
        var duplicates = outcome.Posts.Count - posts.Count;
        if (duplicates == 0)
            return outcome;

        var dropped = new Dictionary<string, int>(outcome.Dropped, StringComparer.Ordinal);
        dropped[DropReasons.Duplicate] = dropped.GetValueOrDefault(DropReasons.Duplicate) + duplicates;
        return outcome with { Posts = posts, Dropped = dropped };
    }
}
