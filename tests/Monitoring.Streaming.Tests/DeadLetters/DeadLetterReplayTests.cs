using Monitoring.Brokers;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.DeadLetters;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.DeadLetters;

public sealed class DeadLetterReplayTests : IDisposable
{
    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();

    [Fact]
    public async Task A_letter_that_dies_again_tells_where_it_first_came_from()
    {
        await using var pipeline = new Pipeline(new StreamEndpoint(_broker.BootstrapServers, Transactional: false), new KafkaOptions()).Start(publish: false);
        await pipeline.ProduceRawAsync("replay:a", "{"u8.ToArray(), ("ce_type", "monitoring.post.captured.v1"), ("x-own", "kept"));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Records >= 1, "the first death");
        var first = (await pipeline.ReadAsync(TopicNames.DeadLetters)).Where(new DeadLetterFilter(Reason: DeadLetterReasons.Malformed).Matches).ShouldHaveSingleItem();

        (await new DeadLetterReplay(pipeline.Endpoint, pipeline.Options).SendAsync([first], CancellationToken.None)).ShouldBe(1);
        await Until.TrueAsync(() => pipeline.Classify.Totals.Records >= 2, "the second death");

        var letters = await pipeline.ReadAsync(TopicNames.DeadLetters);
        letters.Count.ShouldBe(2);
        foreach (var header in new[] { DeadLetterHeaders.Offset, DeadLetterHeaders.Partition, DeadLetterHeaders.FirstFailedAt, DeadLetterHeaders.Timestamp, "x-own" })
        {
            letters[1].Header(header).ShouldBe(letters[0].Header(header), header);
        }

        letters[1].Value.ShouldBe("{"u8.ToArray());
        letters[1].Headers.Count(header => header.Key == DeadLetterHeaders.Reason).ShouldBe(1);
    }

    public void Dispose() => _broker.Dispose();
}
