using System.Collections.Concurrent;
using Monitoring.Contracts.Watchlist;
using Monitoring.Instance;
using Monitoring.Streaming.Shards;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>Keeps the accounts that a shard has, as a poller would.</summary>
internal sealed class RecordingObserver : IAccountShardObserver
{
    private readonly ConcurrentDictionary<string, int> _partitions = new();

    /// <summary>The mark of each account's cursor, as it was handed over.</summary>
    public ConcurrentDictionary<string, int> Marks { get; } = new();

    public ConcurrentDictionary<string, WatchedAccount> Accounts { get; } = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    public void Assigned(int partition, IReadOnlyList<AssignedAccount> accounts)
    {
        foreach (var (account, cursor) in accounts)
        {
            Marks[account.AccountKey] = CountingPoller.MarkOf(cursor);
            Changed(partition, account);
        }

        Calls.Enqueue("assigned");
    }

    public void Changed(int partition, WatchedAccount account)
    {
        _partitions[account.AccountKey] = partition;
        Accounts[account.AccountKey] = account;
    }

    public void Removed(int partition, string accountKey) => Accounts.TryRemove(accountKey, out _);

    public Task RevokedAsync(int partition, CancellationToken cancellationToken)
    {
        Drop(partition);
        Calls.Enqueue("revoked");
        return Task.CompletedTask;
    }

    public void Lost(int partition)
    {
        Drop(partition);
        Calls.Enqueue("lost");
    }

    private void Drop(int partition)
    {
        foreach (var (key, _) in _partitions.Where(entry => entry.Value == partition))
        {
            Accounts.TryRemove(key, out _);
        }
    }
}
