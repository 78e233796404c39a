using Monitoring.Contracts.Watchlist;

namespace Monitoring.Streaming.Shards;

/// <summary>The accounts of one partition while it is read from the start: the last record of a key counts.</summary>
internal sealed class AccountTable
{
    private readonly Dictionary<string, WatchedAccount> _accounts = new(StringComparer.Ordinal);

    /// <summary>Whether the end that the partition had when it was assigned has been read.</summary>
    public bool Loaded { get; set; }

    public IReadOnlyCollection<WatchedAccount> Accounts => _accounts.Values;

    public void Put(WatchedAccount account) => _accounts[account.AccountKey] = account;

    public bool Remove(string accountKey) => _accounts.Remove(accountKey);
}
