using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>A shard and the publisher that it fences, on threads of their own.</summary>
internal sealed class ShardInstance : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _stopShard = new();
    private readonly List<Task> _loops;
    private readonly Task _shard;

    public ShardInstance(StreamEndpoint endpoint, KafkaOptions options, IShardFence? fence = null)
    {
        Shard = new AccountShard(endpoint, options, Observer, TimeProvider.System, NullLogger<AccountShard>.Instance);
        Publisher = new PostPublisher(endpoint, options, fence ?? Shard, TimeProvider.System, NullLogger<PostPublisher>.Instance);
        _shard = Run(Shard.Run, _stopShard.Token);
        _loops = [_shard, Run(Publisher.Run, _stop.Token)];
    }

    public RecordingObserver Observer { get; } = new();

    public AccountShard Shard { get; }

    public PostPublisher Publisher { get; }

    public async Task LeaveGroupAsync()
    {
        await _stopShard.CancelAsync();
        await _shard.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopShard.CancelAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_loops).WaitAsync(TimeSpan.FromSeconds(60)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Publisher.Dispose();
        _stop.Dispose();
        _stopShard.Dispose();
    }

    private static Task Run(Action<CancellationToken> loop, CancellationToken stop) =>
        Task.Factory.StartNew(() => loop(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
