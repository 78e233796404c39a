using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming.Classifying;

/// <summary>The broker has deleted records before they were read: the range is counted and logged, then reading goes on at the oldest one left.</summary>
internal static class RetentionLoss
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public static void Skip(IConsumer<byte[], byte[]> consumer, ConsumeResult<byte[], byte[]> at, ILogger logger)
    {
        var oldest = consumer.QueryWatermarkOffsets(at.TopicPartition, Bound).Low;
        var wanted = at.Offset.IsSpecial ? oldest : at.Offset;
        var lost = Math.Max(0, oldest.Value - wanted.Value);
        Metrics.RetentionLost.Add(lost);
        Log.RetentionLost(logger, lost, at.Partition.Value, wanted.Value, oldest.Value);
        consumer.Seek(new TopicPartitionOffset(at.TopicPartition, oldest));
    }
}
