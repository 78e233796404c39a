using System.Text.Json;

namespace Monitoring.Sources.Bluesky;

/// <summary>One page of a collection.</summary>
/// <param name="Records">In the order of keys, each key once.</param>
/// <param name="Bad">Items that are no records of this account.</param>
/// <param name="IsFull">Whether more may lie behind.</param>
internal sealed record BlueskyList(IReadOnlyList<BlueskyRecord> Records, int Bad, bool IsFull)
{
    /// <summary>Reads a page. A server is anybody's: what is not of this account and collection is bad.</summary>
    public static BlueskyList Read(JsonElement json, string did, string collection, int limit)
    {
        var items = json.Items("records").Take(limit).ToList();
        var records = items.Select(BlueskyRecord.Read)
            .OfType<BlueskyRecord>()
            .Where(record => record.Uri.Did == did && record.Uri.Collection == collection)
            .DistinctBy(record => record.Uri.Key)
            .OrderBy(record => record.Uri.Key, StringComparer.Ordinal)
            .ToList();
        return new BlueskyList(records, items.Count - records.Count, items.Count >= limit);
    }
}
