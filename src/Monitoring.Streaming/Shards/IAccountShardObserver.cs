using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Streaming.Shards;

/// <summary>Is told which accounts this instance polls. Called on the shard's one thread, in order.</summary>
public interface IAccountShardObserver
{
    /// <summary>A partition of the watchlist is ours, with the cursors left by its last owner.</summary>
    void Assigned(int partition, IReadOnlyList<AssignedAccount> accounts);

    /// <summary>An account was added or changed in a partition that is ours.</summary>
    void Changed(int partition, WatchedAccount account);

    /// <summary>An account was taken off the watchlist.</summary>
    void Removed(int partition, string accountKey);

    /// <summary>A partition goes to another instance: the task ends when no poll of it is in flight. It has a bound.</summary>
    Task RevokedAsync(int partition, CancellationToken cancellationToken);

    /// <summary>A partition was lost without notice: drop everything of it.</summary>
    void Lost(int partition);
}

/// <summary>An account and its cursor.</summary>
/// <param name="Account">The account.</param>
/// <param name="Cursor">How far it has been read.</param>
public sealed record AssignedAccount(WatchedAccount Account, AccountCursor Cursor);
