using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>The broker has deleted records before they were read: the range is counted and logged, then reading goes on at the oldest one left, or not at all.</summary>
internal static class RetentionLoss
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    /// <exception cref="StreamFatalException">The setting says that a person looks first.</exception>
    public static void Answer(IConsumer<byte[], byte[]> consumer, TopicPartitionOffset at, RetentionLossAnswer answer, ILogger logger)
    {
        var oldest = consumer.QueryWatermarkOffsets(at.TopicPartition, Bound).Low;
        var wanted = at.Offset.IsSpecial ? oldest : at.Offset;
        var lost = Math.Max(0, oldest.Value - wanted.Value);
        Metrics.RetentionLost.Add(lost);
        Log.RetentionLost(logger, lost, at.Partition.Value, wanted.Value, oldest.Value);
        if (answer == RetentionLossAnswer.Stop)
        {
            throw new StreamFatalException($"Retention has taken {lost} posts of partition {at.Partition.Value} before they were read, and Kafka:OnRetentionLoss is Stop.");
        }

        consumer.Seek(new TopicPartitionOffset(at.TopicPartition, oldest));
    }
}
