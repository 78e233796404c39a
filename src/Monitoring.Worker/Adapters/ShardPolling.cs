using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Streaming.Shards;

namespace Monitoring.Worker.Adapters;

/// <summary>Joins the shard of the watchlist to the poll loop. The loop is looked up late: it needs the publisher, which needs the shard, which needs this.</summary>
internal sealed class ShardPolling(IServiceProvider services) : IAccountShardObserver
{
    private readonly Lazy<PollLoop> _loop = new(services.GetRequiredService<PollLoop>);

    /// <inheritdoc/>
    public void Assigned(int partition, IReadOnlyList<AssignedAccount> accounts) =>
        _loop.Value.Assign(partition, [.. accounts.Select(account => (account.Account, account.Cursor))]);

    /// <inheritdoc/>
    public void Changed(int partition, WatchedAccount account) => _loop.Value.Upsert(partition, account);

    /// <inheritdoc/>
    public void Removed(int partition, string accountKey) => _loop.Value.Remove(accountKey);

    /// <inheritdoc/>
    public Task RevokedAsync(int partition, CancellationToken cancellationToken) => _loop.Value.RevokeAsync(partition, cancellationToken);

    /// <inheritdoc/>
    public void Lost(int partition) => _loop.Value.Lose(partition);
}
