namespace Monitoring.Sources.Feeds;

/// <summary>What a feed's bytes turned out to be.</summary>
/// <param name="Entries">The entries that could be read, in the order of the document.</param>
/// <param name="Problem">Why it could not be read, or not to its end; null when it is whole. Without entries it is no feed.</param>
internal sealed record FeedDocument(IReadOnlyList<FeedEntry> Entries, string? Problem)
{
    /// <summary>Whether it can be used.</summary>
    public bool IsFeed { get; init; } = true;
}
