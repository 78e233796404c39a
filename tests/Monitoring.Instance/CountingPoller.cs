using System.Collections.Concurrent;
using System.Globalization;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Shards;

namespace Monitoring.Instance;

/// <summary>A poller whose upstream is the numbers 1 to N of each account: what must have come out is known, whatever happened on the way.</summary>
public sealed class CountingPoller(Func<PostPublisher> publisher, int target) : IAccountShardObserver
{
    private const int FlagEvery = 10;
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<int, (CancellationTokenSource Stop, Task Polls)> _partitions = new();

    /// <summary>The mark in a cursor: the last number read.</summary>
    public static int MarkOf(AccountCursor cursor) => cursor.Marks.TryGetValue("n", out var mark) ? int.Parse(mark, CultureInfo.InvariantCulture) : 0;

    /// <summary>Id of the n-th post of an account, without the platform.</summary>
    public static string IdOf(string accountKey, int number) => $"{accountKey}/{number}";

    /// <inheritdoc/>
    public void Assigned(int partition, IReadOnlyList<AssignedAccount> accounts)
    {
        var stop = new CancellationTokenSource();
        _partitions[partition] = (stop, Task.WhenAll(accounts.Select(account => Task.Run(() => PollAsync(account, stop.Token)))));
    }

    /// <inheritdoc/>
    public void Changed(int partition, WatchedAccount account)
    {
    }

    /// <inheritdoc/>
    public void Removed(int partition, string accountKey)
    {
    }

    /// <inheritdoc/>
    public async Task RevokedAsync(int partition, CancellationToken cancellationToken)
    {
        if (_partitions.TryRemove(partition, out var polled))
        {
            await polled.Stop.CancelAsync();
            await polled.Polls;
        }
    }

    /// <inheritdoc/>
    public void Lost(int partition)
    {
        if (_partitions.TryRemove(partition, out var polled))
        {
            polled.Stop.Cancel();
        }
    }

    private async Task PollAsync(AssignedAccount assigned, CancellationToken stop)
    {
        var key = assigned.Account.AccountKey;
        var read = MarkOf(assigned.Cursor);
        while (read < target && !stop.IsCancellationRequested)
        {
            var size = Math.Min(target - read, 1 + (read % 4));
            var posts = Enumerable.Range(read + 1, size).Select(number => Posts.Of(IdOf(key, number), number % FlagEvery == 0 ? "dukung" : "halo", key)).ToArray();
            try
            {
                await publisher().PublishAsync(Posts.Batch(key, read + size, posts), CancellationToken.None);
                read += size;
            }
            catch (PublishFailedException)
            {
                // Polled again from the old cursor.
            }

            await Task.Delay(PollEvery, CancellationToken.None);
        }
    }
}
