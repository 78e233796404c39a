namespace Monitoring.Sources.Bluesky;

/// <summary>How far one collection is read, and the newest records that are looked at again for edits and deletions. Pure.</summary>
/// <remarks>
/// Records are listed forward by key, and each list begins before the oldest key of the window, so one request both looks back and reads on.
/// A key is chosen by whoever writes the record: only a TID that is not in the future moves the window, so nobody can hide what comes after a made-up key.
/// </remarks>
/// <param name="After">The highest key read that may move the window; null before the first.</param>
/// <param name="Known">Newest keys with the beginning of their content's hash, in the order of keys.</param>
internal sealed record BlueskyWindow(string? After, IReadOnlyList<KeyValuePair<string, string>> Known)
{
    private const string AfterName = "after:";
    private const string KnownName = "known:";

    // 40 bits of the hash tell two versions of one record apart
    private const int CidLength = 8;

    /// <summary>How far clocks may differ; a key from further in the future was made up.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>Nothing read.</summary>
    public static BlueskyWindow Empty { get; } = new(null, []);

    /// <summary>The key behind which the next list begins.</summary>
    /// <param name="registeredAt">Nothing from before is asked for.</param>
    /// <param name="now">Now.</param>
    public string Start(DateTimeOffset registeredAt, DateTimeOffset now)
    {
        var oldest = Known.Select(known => known.Key).FirstOrDefault(key => IsHonest(key, now));
        return oldest is not null ? Tid.Before(oldest) : After ?? Tid.Before(Tid.From(registeredAt));
    }

    /// <summary>Compares a list with what is known.</summary>
    /// <param name="start">Where the list began.</param>
    /// <param name="listed">The records, in the order of keys.</param>
    /// <param name="full">Whether the list may go on behind its last record.</param>
    /// <param name="size">Keys to know afterwards.</param>
    /// <param name="now">Now.</param>
    public BlueskyListing Compare(string start, IReadOnlyList<BlueskyRecord> listed, bool full, int size, DateTimeOffset now)
    {
        var known = Known.ToDictionary(StringComparer.Ordinal);
        var seen = listed.ToDictionary(record => record.Uri.Key, record => Short(record.Cid), StringComparer.Ordinal);
        var end = full && listed.Count > 0 ? listed[^1].Uri.Key : null;
        var fresh = listed.Where(record => known.GetValueOrDefault(record.Uri.Key) != Short(record.Cid)).ToList();
        var gone = known.Keys.Where(key => IsWithin(key, start, end) && !seen.ContainsKey(key)).ToList();

        // a made-up key behind the end of a full list is not looked at now and must not be forgotten
        var kept = known.Where(pair => end is not null && string.CompareOrdinal(pair.Key, end) > 0).Concat(seen).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var after = listed.Select(record => record.Uri.Key).Where(key => IsHonest(key, now)).Append(After).Max(StringComparer.Ordinal);
        var window = new BlueskyWindow(after, [.. kept.TakeLast(size)]);
        return new BlueskyListing(fresh, gone, window, More: full && window.Start(DateTimeOffset.UnixEpoch, now) != start);
    }

    /// <summary>Reads a window from marks.</summary>
    public static BlueskyWindow Read(IReadOnlyDictionary<string, string> marks, string collection) => new(
        marks.GetValueOrDefault(AfterName + collection),
        [
            .. (marks.GetValueOrDefault(KnownName + collection) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('='))
                .Where(pair => pair.Length == 2)
                .Select(pair => KeyValuePair.Create(pair[0], pair[1])),
        ]);

    /// <summary>Writes the window into marks.</summary>
    public void Write(Dictionary<string, string> marks, string collection)
    {
        if (After is not null)
            marks[AfterName + collection] = After;
        if (Known.Count > 0)
            marks[KnownName + collection] = string.Join(' ', Known.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    private static bool IsHonest(string key, DateTimeOffset now) => Tid.TimeOf(key) is { } time && time <= now + Skew;

    private static bool IsWithin(string key, string start, string? end) =>
        string.CompareOrdinal(key, start) > 0 && (end is null || string.CompareOrdinal(key, end) <= 0);

    private static string Short(string cid) => cid.Length <= CidLength ? cid : cid[^CidLength..];
}

/// <summary>What a list of records has shown.</summary>
/// <param name="Fresh">New records and new versions, in the order of keys.</param>
/// <param name="Gone">Keys that were known and are not there any more.</param>
/// <param name="Window">How far the collection is read now.</param>
/// <param name="More">Whether more lies behind.</param>
internal sealed record BlueskyListing(IReadOnlyList<BlueskyRecord> Fresh, IReadOnlyList<string> Gone, BlueskyWindow Window, bool More);
