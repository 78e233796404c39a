using Monitoring.Brokers;
using Monitoring.Contracts.Topics;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>Instances as processes, killed or hung in the middle of their work, against a broker with transactions.</summary>
[Collection(nameof(RealKafka))]
public sealed class KillTests(RealKafka kafka)
{
    private readonly CountedPosts _posts = new();

    [Fact]
    public async Task Kill_9_in_the_middle_of_batches_loses_nothing_and_doubles_nothing()
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        await using var reader = await _posts.WatchAsync(endpoint);

        await _posts.KillAgainAndAgainAsync(reader);

        await ShouldBeWholeAsync(reader);
    }

    [Fact]
    public async Task An_instance_that_hangs_loses_its_partitions_and_writes_nothing_when_it_wakes()
    {
        var endpoint = await RealBroker.FreshAsync(kafka);
        await using var reader = await _posts.WatchAsync(endpoint);
        using var first = _posts.Start(endpoint, "a", "dynamic");
        await CountedPosts.SeenAsync(reader, 50);

        first.Pause();
        using var second = _posts.Start(endpoint, "b", "dynamic");
        await CountedPosts.SeenAsync(reader, CountedPosts.All);
        first.Resume();
        await Until.TrueAsync(first.HasRunSincePause, "the first has woken");
        await Task.WhenAll(first.EndAsync(), second.EndAsync());

        await ShouldBeWholeAsync(reader);
    }

    private async Task ShouldBeWholeAsync(Pipeline reader)
    {
        (await reader.KeysAsync(TopicNames.Assessments)).ShouldBe(CountedPosts.Expected(1), ignoreOrder: true);
        (await reader.KeysAsync(TopicNames.Flags)).Count.ShouldBe(CountedPosts.Expected(CountedPosts.FlagEvery).Count());
        (await reader.ReadAsync(TopicNames.Posts)).Select(post => post.Header("ce_subject")).ShouldBe(CountedPosts.Expected(1), ignoreOrder: true);
        (await reader.ReadAsync(TopicNames.DeadLetters)).ShouldBeEmpty();
    }
}
