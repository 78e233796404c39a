using Confluent.Kafka;
using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Classifying;

[Collection(nameof(RealKafka))]
public sealed class RetentionLossTests(RealKafka kafka)
{
    private const string Account = "replay:retensi";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_retention_took_is_counted_and_the_rest_is_read(bool nextGenerationGroups)
    {
        using var lost = Pipeline.Measure<long>("monitoring.posts.lost_to_retention");
        await using var pipeline = await LoseAsync(RealBroker.Options(options => options.NextGenerationGroups = nextGenerationGroups));

        pipeline.Start(publish: false);
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 10, "the posts that are left", TimeSpan.FromSeconds(20));
        await pipeline.StopAsync();

        lost.GetMeasurementSnapshot().Sum(measured => measured.Value).ShouldBeInRange(20, 25);
        (await pipeline.KeysAsync(TopicNames.Assessments)).Where(key => key.Contains("late", StringComparison.Ordinal)).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public async Task The_process_ends_instead_when_the_setting_says_so()
    {
        await using var pipeline = await LoseAsync(RealBroker.Options(options => options.OnRetentionLoss = RetentionLossAnswer.Stop));

        pipeline.Start(publish: false);

        (await Should.ThrowAsync<StreamFatalException>(() => pipeline.ClassifyTask.WaitAsync(TimeSpan.FromSeconds(30)))).Message.ShouldContain("Retention");
        pipeline.Classify.Health.Fatal.ShouldBeTrue();
    }

    // One post is assessed and its offset committed; of 30 more the first 20 are deleted before anybody reads them.
    private async Task<Pipeline> LoseAsync(KafkaOptions options)
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        await using (var before = new Pipeline(endpoint, options).Start())
        {
            await before.PublishAsync(Posts.Of("first", account: Account));
            await Until.TrueAsync(() => before.Classify.Totals.Assessed >= 1, "the first post");
            await before.StopAsync();
        }

        var pipeline = new Pipeline(endpoint, options).Start(classify: false);
        await pipeline.PublishAsync([.. Enumerable.Range(0, 20).Select(n => Posts.Of($"early-{n}", account: Account))]);
        var end = (await pipeline.ReadAsync(TopicNames.Posts)).GroupBy(record => record.Partition).ShouldHaveSingleItem().Max(record => record.Offset) + 1;
        var partition = (await pipeline.ReadAsync(TopicNames.Posts))[0].Partition;
        await pipeline.PublishAsync([.. Enumerable.Range(0, 10).Select(n => Posts.Of($"late-{n}", account: Account))]);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = endpoint.BootstrapServers }).Build();
        await admin.DeleteRecordsAsync([new TopicPartitionOffset(TopicNames.Posts, partition, end)]);
        return pipeline;
    }
}
