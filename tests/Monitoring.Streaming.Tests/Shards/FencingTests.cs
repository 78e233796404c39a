using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>Two instances and one watchlist: nobody moves the cursor of an account that is not theirs.</summary>
[Collection(nameof(RealKafka))]
public sealed class FencingTests(RealKafka kafka)
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 20).Select(n => $"replay:akun{n}")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_poller_that_has_lost_its_accounts_and_does_not_know_it_is_refused_by_the_broker(bool nextGenerationGroups)
    {
        var (endpoint, options) = await PrepareAsync(nextGenerationGroups);
        var stale = new Stale();
        await using var first = new ShardInstance(endpoint, options("a"), stale);
        await Until.TrueAsync(() => first.Observer.Marks.Count == Keys.Length, "everything owned");
        stale.Ownership = ((IShardFence)first.Shard).Ownership;
        await first.Publisher.PublishAsync(Posts.Batch(Keys[0], 1, Posts.Of("good", account: Keys[0])), CancellationToken.None);

        await first.LeaveGroupAsync();
        await using var second = new ShardInstance(endpoint, options("b"));
        await Until.TrueAsync(() => second.Observer.Marks.Count == Keys.Length, "everything owned by the next");
        second.Observer.Marks[Keys[0]].ShouldBe(1);
        await Should.ThrowAsync<PublishFailedException>(() => first.Publisher.PublishAsync(Posts.Batch(Keys[0], 2, Posts.Of("zombie", account: Keys[0])), CancellationToken.None));

        await using var reader = new Pipeline(endpoint, options("c"));
        (await reader.KeysAsync(TopicNames.Cursors)).Count(key => key == Keys[0]).ShouldBe(1);
        (await reader.ReadAsync(TopicNames.Posts)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_instance_takes_its_share_and_gives_it_back()
    {
        var (endpoint, options) = await PrepareAsync(nextGenerationGroups: false);
        await using var first = new ShardInstance(endpoint, options("a"));
        await Until.TrueAsync(() => first.Observer.Marks.Count == Keys.Length, "everything owned");

        await using (var second = new ShardInstance(endpoint, options("b")))
        {
            await Until.TrueAsync(() => !second.Observer.Accounts.IsEmpty && first.Observer.Accounts.Count + second.Observer.Accounts.Count == Keys.Length, "the share");
            Keys.ShouldAllBe(key => first.Shard.Owns(key) ^ second.Shard.Owns(key));
            var theirs = second.Observer.Accounts.Keys.First();
            await Should.ThrowAsync<PublishFailedException>(() => first.Publisher.PublishAsync(Posts.Batch(theirs, 1), CancellationToken.None));
        }

        await Until.TrueAsync(() => Keys.All(first.Shard.Owns), "everything owned again");
        first.Observer.Calls.ShouldNotContain("lost");
    }

    private async Task<(StreamEndpoint Endpoint, Func<string, KafkaOptions> Options)> PrepareAsync(bool nextGenerationGroups)
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        var prefix = $"test-{Guid.NewGuid():N}";
        KafkaOptions Options(string slot) => RealBroker.Options(options => (options.GroupPrefix, options.Slot, options.NextGenerationGroups) = (prefix, slot, nextGenerationGroups));
        await new AccountPublisher(endpoint, Options("w"), TimeProvider.System).PublishAsync(Keys.Select(Posts.Account), [], CancellationToken.None);
        return (endpoint, Options);
    }

    private sealed class Stale : IShardFence
    {
        public ShardOwnership Ownership { get; set; } = ShardOwnership.Nothing;

        public bool Owns(string accountKey) => Ownership.Owns(accountKey);
    }
}
