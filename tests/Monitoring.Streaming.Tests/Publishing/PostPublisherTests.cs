using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Publishing;

[Collection(nameof(RealKafka))]
public sealed class PostPublisherTests(RealKafka kafka)
{
    [Fact]
    public async Task A_second_instance_with_the_same_slot_ends_the_first()
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        var options = RealBroker.Options();
        await using var first = new Pipeline(endpoint, options).Start(classify: false);
        await first.PublishAsync(Posts.Of("one"));

        await using var second = new Pipeline(endpoint, options).Start(classify: false);
        await second.PublishAsync(Posts.Of("two"));
        await Should.ThrowAsync<PublishFailedException>(() => first.PublishAsync(Posts.Of("three")));

        await Should.ThrowAsync<StreamFatalException>(() => first.PublishTask.WaitAsync(TimeSpan.FromSeconds(30)));
        first.Publisher.Health.Fatal.ShouldBeTrue();
        (await second.ReadAsync(TopicNames.Posts)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Batches_that_come_together_become_visible_together_with_their_cursors()
    {
        await using var pipeline = new Pipeline(await RealBroker.FreshAsync(kafka), RealBroker.Options()).Start(classify: false);
        await pipeline.PublishAsync(Posts.Of("warm-up"));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n =>
            pipeline.Publisher.PublishAsync(Posts.Batch($"replay:akun{n}", n, Posts.Of($"p{n}", account: $"replay:akun{n}")), CancellationToken.None)));

        (await pipeline.ReadAsync(TopicNames.Posts)).Count.ShouldBe(201);
        (await pipeline.KeysAsync(TopicNames.Cursors)).Distinct().Count().ShouldBe(201);
    }

    [Fact]
    public async Task A_publisher_that_has_stopped_says_so()
    {
        await using var pipeline = new Pipeline(await RealBroker.FreshAsync(kafka), RealBroker.Options()).Start(classify: false);
        await pipeline.StopAsync();

        await Should.ThrowAsync<PublishFailedException>(() => pipeline.PublishAsync(Posts.Of("late")));
    }
}
