using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Shards;

/// <summary>Reads the cursors of one partition to its end. The end is taken when the reading begins and includes what a dead predecessor may still have open: the reader waits until the broker has settled it.</summary>
internal sealed class CursorTopic(StreamEndpoint endpoint, KafkaOptions options, ILogger logger)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public IReadOnlyDictionary<string, AccountCursor> Read(int partition, CancellationToken cancellationToken)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(ClientSettings.Reader(endpoint, options, "cursors")).SetLogHandler((_, _) => { }).Build();
        var at = new TopicPartition(TopicNames.Cursors, partition);
        var end = consumer.QueryWatermarkOffsets(at, Bound).High;
        var cursors = new Dictionary<string, AccountCursor>(StringComparer.Ordinal);
        consumer.Assign(new TopicPartitionOffset(at, Offset.Beginning));
        while (end > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = consumer.Consume(Step);
            if (record is { IsPartitionEOF: true } && record.Offset >= end)
            {
                break;
            }

            if (record is { IsPartitionEOF: false })
            {
                Put(cursors, record);
            }
        }

        consumer.Unassign();
        return cursors;
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
            Log.UnreadableRecord(logger, record.Topic, record.Partition.Value, record.Offset.Value);
        }
    }
}
