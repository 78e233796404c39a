using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>The watchlist as a poller sees it, on both brokers.</summary>
public abstract class AccountShardTests
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 20).Select(n => $"replay:akun{n}")];

    protected abstract KafkaOptions Options { get; }

    protected abstract Task<StreamEndpoint> EndpointAsync();

    [Fact]
    public async Task The_whole_watchlist_is_handed_over_and_changes_follow()
    {
        var endpoint = await EndpointAsync();
        var watchlist = new AccountPublisher(endpoint, Options, TimeProvider.System);
        await watchlist.PublishAsync([.. Keys.Select(Posts.Account), Posts.Account("replay:pergi")], [], CancellationToken.None);
        await watchlist.PublishAsync([], ["replay:pergi"], CancellationToken.None);

        await using var instance = new ShardInstance(endpoint, Options);
        await Until.TrueAsync(() => instance.Observer.Accounts.Count == Keys.Length, "the watchlist");
        instance.Observer.Accounts.Keys.ShouldBe(Keys, ignoreOrder: true);
        await watchlist.PublishAsync([Posts.Account(Keys[0]) with { Agency = "contoh-2" }, Posts.Account("replay:baru")], [Keys[1]], CancellationToken.None);

        await Until.TrueAsync(() => instance.Observer.Accounts.ContainsKey("replay:baru") && !instance.Observer.Accounts.ContainsKey(Keys[1]), "the changes");
        await Until.TrueAsync(() => instance.Observer.Accounts[Keys[0]].Agency == "contoh-2", "the new agency");
        Keys.Except([Keys[1]]).ShouldAllBe(key => instance.Shard.Owns(key));
    }

    [Fact]
    public async Task The_next_owner_goes_on_from_the_cursors_of_the_last()
    {
        var endpoint = await EndpointAsync();
        await new AccountPublisher(endpoint, Options, TimeProvider.System).PublishAsync(Keys.Select(Posts.Account), [], CancellationToken.None);
        await using (var first = new ShardInstance(endpoint, Options))
        {
            await Until.TrueAsync(() => Keys.All(first.Shard.Owns), "everything owned");
            await Task.WhenAll(Keys.Select((key, n) => first.Publisher.PublishAsync(Posts.Batch(key, n + 1, Posts.Of($"{key}/1", account: key)), CancellationToken.None)));
        }

        await using var second = new ShardInstance(endpoint, Options);
        await Until.TrueAsync(() => second.Observer.Accounts.Count == Keys.Length, "the watchlist again");

        second.Observer.Marks.ShouldBe(Keys.Select((key, n) => KeyValuePair.Create(key, n + 1)), ignoreOrder: true);
    }
}

public sealed class EmbeddedAccountShardTests : AccountShardTests, IDisposable
{
    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();

    protected override KafkaOptions Options { get; } = new() { SessionTimeout = TimeSpan.FromSeconds(6), TransactionTimeout = TimeSpan.FromSeconds(5) };

    public void Dispose() => _broker.Dispose();

    protected override Task<StreamEndpoint> EndpointAsync() => Task.FromResult(new StreamEndpoint(_broker.BootstrapServers, Transactional: false));
}

[Collection(nameof(RealKafka))]
public sealed class RealAccountShardTests(RealKafka kafka) : AccountShardTests
{
    protected override KafkaOptions Options { get; } = RealBroker.Options();

    protected override Task<StreamEndpoint> EndpointAsync() => RealBroker.FreshAsync(kafka);
}
