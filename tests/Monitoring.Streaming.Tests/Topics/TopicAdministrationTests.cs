using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Monitoring.Brokers;
using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Topics;

namespace Monitoring.Streaming.Tests.Topics;

[Collection(nameof(RealKafka))]
public sealed class TopicAdministrationTests(RealKafka kafka)
{
    [Fact]
    public async Task What_it_creates_passes_its_own_check_and_a_second_run_creates_nothing()
    {
        using var topics = new TopicAdministration(await RealBroker.FreshAsync(kafka));

        (await topics.CheckAsync()).ShouldBeEmpty();
        (await topics.CreateAsync(4, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_difference_of_a_broker_is_named_at_once()
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = endpoint.BootstrapServers }).Build();
        await admin.DeleteTopicsAsync([TopicNames.Flags]);
        await admin.CreatePartitionsAsync([new PartitionsSpecification { Topic = TopicNames.Posts, IncreaseTo = 6 }]);
        await admin.IncrementalAlterConfigsAsync(new()
        {
            [new ConfigResource { Type = ResourceType.Topic, Name = TopicNames.Cursors }] = [new ConfigEntry { Name = "cleanup.policy", Value = "delete", IncrementalOperation = AlterConfigOpType.Set }],
        });
        using var topics = new TopicAdministration(endpoint);
        IReadOnlyList<Problem> problems = [];

        // The broker's view of its topics follows its changes a moment later.
        await Until.TrueAsync(async () => (problems = await topics.CheckAsync()).Count >= 3, "all three differences", TimeSpan.FromSeconds(10));

        problems.Select(problem => problem.Where).ShouldBe([TopicNames.Flags, TopicNames.Posts, TopicNames.Cursors], ignoreOrder: true);
        problems.ShouldAllBe(problem => problem.Cure.Length > 0);
    }
}
