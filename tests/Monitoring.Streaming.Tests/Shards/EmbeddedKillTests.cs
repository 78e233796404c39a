using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Shards;

public sealed class EmbeddedKillTests
{
    private readonly CountedPosts _posts = new();

    [Fact]
    public async Task On_the_embedded_broker_nothing_is_lost_and_what_is_doubled_has_the_same_id()
    {
        using var broker = EmbeddedBroker.Start();
        await using var reader = await _posts.WatchAsync(new StreamEndpoint(broker.BootstrapServers, Transactional: false));

        await _posts.KillAgainAndAgainAsync(reader);

        (await reader.KeysAsync(TopicNames.Assessments)).Distinct().ShouldBe(CountedPosts.Expected(1), ignoreOrder: true);
        (await reader.KeysAsync(TopicNames.Flags)).Distinct().Count().ShouldBe(CountedPosts.Expected(CountedPosts.FlagEvery).Count());
    }
}
