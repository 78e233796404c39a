using System.Text.Json;
using Monitoring.Sources.Polling;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Shards;
using Monitoring.Worker.Adapters;
using Monitoring.Worker.Health;
using Monitoring.Worker.Loops;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Roles;

/// <summary>The watchlist's share of this instance to posts and cursors.</summary>
internal static class PollRole
{
    public static IServiceCollection AddPollRole(this IServiceCollection services) => services
        .AddSingleton<IAccountShardObserver, ShardPolling>()
        .AddSingleton<AccountShard>()
        .AddSingleton<IShardFence>(provider => provider.GetRequiredService<AccountShard>())
        .AddSingleton<PostPublisher>()
        .AddSingleton<IPostStream, StreamPosts>()
        .AddReading<PostPublisher>(publisher => LoopReading.Of(publisher.Health))
        .AddReading<AccountShard>(shard => LoopReading.Of(shard.Health))
        .AddSingleton<Func<LoopReading>>(provider => () => Reading(provider))
        .AddSingleton<AccountStates>(provider => () => States(provider.GetRequiredService<PollLoop>().Status))
        .AddLoops(LoopsOf);

    // At the end the polls stop first, then the share of the watchlist is given back, and the publisher finishes what it was given.
    private static IReadOnlyList<Loop> LoopsOf(IServiceProvider provider) =>
    [
        new("publish", provider.GetRequiredService<PostPublisher>().Run),
        new("shard", provider.GetRequiredService<AccountShard>().Run),
        new("poll", stop => PollUntilStopped(provider.GetRequiredService<PollLoop>(), stop)),
    ];

    private static void PollUntilStopped(PollLoop loop, CancellationToken stop)
    {
#pragma warning disable VSTHRD002 // this thread belongs to the loop alone
        loop.RunAsync(stop).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private static LoopReading Reading(IServiceProvider provider)
    {
        var status = provider.GetRequiredService<PollLoop>().Status;
        return new LoopReading("poll", provider.GetRequiredService<TimeProvider>().GetUtcNow() - status.LastTurn, Ready: true, status.Ended);
    }

    private static Dictionary<string, int> States(PollLoopStatus status) => status.Accounts.ToDictionary(
        count => $"{count.Key.Platform}/{JsonNamingPolicy.CamelCase.ConvertName(count.Key.State.ToString())}",
        count => count.Value,
        StringComparer.Ordinal);
}
