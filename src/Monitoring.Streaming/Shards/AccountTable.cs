using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Shards;

/// <summary>The accounts of one partition while it is read from the start: the last record of a key counts.</summary>
internal sealed class AccountTable
{
    private readonly Dictionary<string, WatchedAccount> _accounts = new(StringComparer.Ordinal);

    /// <summary>Whether the end that the partition had when it was assigned has been read.</summary>
    public bool AtEnd { get; set; }

    /// <summary>Whether the accounts have been handed over with their cursors.</summary>
    public bool Loaded { get; set; }

    public IReadOnlyCollection<WatchedAccount> Accounts => _accounts.Values;

    /// <summary>Takes a record in.</summary>
    public AccountChange Take(Message<byte[], byte[]> message)
    {
        var key = message.Key is null ? "" : Encoding.UTF8.GetString(message.Key);
        if (message.Value is null)
        {
            return _accounts.Remove(key) ? new AccountChange.Gone(key) : new AccountChange.Nothing();
        }

        if (EventReader.TryRead(message.Value, MonitoringJson.Default.WatchedAccount) is not { } account)
        {
            return new AccountChange.Unreadable();
        }

        _accounts[account.AccountKey] = account;
        return new AccountChange.Put(account);
    }
}

/// <summary>What a record of the watchlist has changed.</summary>
internal abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>An account is there, new or changed.</summary>
    public sealed record Put(WatchedAccount Account) : AccountChange;

    /// <summary>An account is off the list.</summary>
    public sealed record Gone(string AccountKey) : AccountChange;

    /// <summary>Nothing: a tombstone of an account that was not there.</summary>
    public sealed record Nothing : AccountChange;

    /// <summary>The bytes are not an account.</summary>
    public sealed record Unreadable : AccountChange;
}
