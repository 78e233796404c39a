using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Shards;

/// <summary>
/// Reads the cursors of one partition to its end. The end includes what a dead predecessor may still have open: the reader waits until the
/// broker has settled it, and then sees it or not.
/// </summary>
internal sealed class CursorTopic(StreamEndpoint endpoint, KafkaOptions options, LoopHealth health, ILogger logger)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    /// <exception cref="KafkaException">The broker is away; ask again.</exception>
    public Dictionary<string, AccountCursor> Read(int partition, CancellationToken cancellationToken)
    {
        var at = new TopicPartition(TopicNames.Cursors, partition);
        var end = End(at);
        var cursors = new Dictionary<string, AccountCursor>(StringComparer.Ordinal);
        if (end == 0)
        {
            return cursors;
        }

        using var consumer = Build(IsolationLevel.ReadCommitted);
        consumer.Assign(new TopicPartitionOffset(at, Offset.Beginning));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            health.Turn();
            var record = consumer.Consume(Step);
            if (record is { IsPartitionEOF: true } && record.Offset >= end)
            {
                return cursors;
            }

            if (record is { IsPartitionEOF: false })
            {
                Put(cursors, record);
            }
        }
    }

    // A reader of committed records alone is told an end before the open transactions.
    private long End(TopicPartition at)
    {
        using var consumer = Build(IsolationLevel.ReadUncommitted);
        return consumer.QueryWatermarkOffsets(at, Bound).High;
    }

    private IConsumer<byte[], byte[]> Build(IsolationLevel isolation)
    {
        var config = ClientSettings.Reader(endpoint, options, "cursors");
        config.IsolationLevel = isolation;
        return new ConsumerBuilder<byte[], byte[]>(config).SetLogHandler((_, message) => Log.ClientLog(logger, message.Facility, message.Message)).Build();
    }

    private void Put(Dictionary<string, AccountCursor> cursors, ConsumeResult<byte[], byte[]> record)
    {
        var key = record.Message.Key is null ? null : Encoding.UTF8.GetString(record.Message.Key);
        if (key is not null && record.Message.Value is null)
        {
            cursors.Remove(key);
        }
        else if (EventReader.TryRead(record.Message.Value, MonitoringJson.Default.AccountCursor) is { } cursor)
        {
            cursors[cursor.AccountKey] = cursor;
        }
        else
        {
            Metrics.Unreadable.Add(1, new KeyValuePair<string, object?>("topic", record.Topic));
            Log.UnreadableRecord(logger, record.Topic, record.Partition.Value, record.Offset.Value);
        }
    }
}
