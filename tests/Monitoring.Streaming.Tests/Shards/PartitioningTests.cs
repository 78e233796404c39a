using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;

namespace Monitoring.Streaming.Tests.Shards;

public sealed class PartitioningTests
{
    [Fact]
    public async Task A_key_lies_where_the_client_puts_it()
    {
        using var broker = EmbeddedBroker.Start(partitions: 7);
        var endpoint = new StreamEndpoint(broker.BootstrapServers, Transactional: false);
        using var producer = new ProducerBuilder<byte[], byte[]>(ClientSettings.Producer(endpoint, new KafkaOptions(), "test")).Build();
        var keys = Enumerable.Range(0, 50).Select(n => $"bluesky:did:plc:contoh{new string('é', n % 5)}{n}").ToList();

        var reports = await Task.WhenAll(keys.Select(key => producer.ProduceAsync(TopicNames.Posts, new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(key), Value = [1] })));

        reports.Select(report => report.Partition.Value).ShouldBe(keys.Select(key => Partitioning.Of(key, 7)));
    }
}
