namespace Monitoring.Sources.Feeds;

/// <summary>One entry as the feed wrote it, before it becomes a post.</summary>
/// <param name="Id">guid, id, rdf:about or link: whatever the feed tells its entries apart by; null when it gives none.</param>
/// <param name="Title">Title, possibly HTML.</param>
/// <param name="Body">The fullest body that the entry gives, possibly HTML.</param>
/// <param name="Link">Where a person reads it, absolute; null for none.</param>
/// <param name="Published">When it was published, UTC; null when no date could be read.</param>
/// <param name="MediaTexts">Descriptions of media, in order.</param>
/// <param name="Raw">The entry's XML, as evidence.</param>
internal sealed record FeedEntry(string? Id, string Title, string Body, string? Link, DateTimeOffset? Published, IReadOnlyList<string> MediaTexts, string Raw);
