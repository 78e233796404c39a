using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Watchlist;

/// <summary>What an import would change: shown before it is applied.</summary>
/// <param name="Added">Accounts that are new.</param>
/// <param name="Changed">Accounts whose registration differs, as they are and as they will be.</param>
/// <param name="Removed">Accounts that the file no longer holds.</param>
/// <param name="Unchanged">How many stay as they are.</param>
public sealed record WatchlistDiff(
    IReadOnlyList<WatchedAccount> Added,
    IReadOnlyList<(WatchedAccount Before, WatchedAccount After)> Changed,
    IReadOnlyList<WatchedAccount> Removed,
    int Unchanged)
{
    /// <summary>Whether an import would change nothing.</summary>
    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Removed.Count == 0;

    /// <summary>Compares what is watched with what a file asks for, by account key; lists are in order of the key.</summary>
    public static WatchlistDiff Between(IEnumerable<WatchedAccount> watched, IEnumerable<WatchedAccount> wanted)
    {
        var before = watched.ToDictionary(account => account.AccountKey, StringComparer.Ordinal);
        var after = wanted.OrderBy(account => account.AccountKey, StringComparer.Ordinal).ToList();
        var changed = after.Where(account => before.TryGetValue(account.AccountKey, out var old) && old != account)
            .Select(account => (before[account.AccountKey], account)).ToList();
        var added = after.Where(account => !before.ContainsKey(account.AccountKey)).ToList();
        var kept = after.Select(account => account.AccountKey).ToHashSet(StringComparer.Ordinal);
        var removed = before.Values.Where(account => !kept.Contains(account.AccountKey)).OrderBy(account => account.AccountKey, StringComparer.Ordinal).ToList();
        return new WatchlistDiff(added, changed, removed, after.Count - added.Count - changed.Count);
    }
}
