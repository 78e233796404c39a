using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>The broker has deleted records before they were read: the range is counted and logged, then reading goes on at the oldest one left, or not at all.</summary>
internal sealed class RetentionLoss(KafkaOptions options, ILogger logger)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    /// <exception cref="StreamFatalException">The setting says that a person looks first.</exception>
    /// <exception cref="KafkaException">The broker is away; the client reports the loss again when it is back.</exception>
    public void Answer(IConsumer<byte[], byte[]> consumer, TopicPartitionOffset at, CancellationToken stop)
    {
        var oldest = consumer.QueryWatermarkOffsets(at.TopicPartition, Bound).Low;
        var wanted = at.Offset.IsSpecial ? oldest : at.Offset;
        var lost = Math.Max(0, oldest.Value - wanted.Value);
        Metrics.RetentionLost.Add(lost);
        Log.RetentionLost(logger, lost, at.Partition.Value, wanted.Value, oldest.Value);
        if (options.OnRetentionLoss == RetentionLossAnswer.Stop)
        {
            throw new StreamFatalException($"Retention has taken {lost} posts of partition {at.Partition.Value} before they were read, and Kafka:OnRetentionLoss is Stop.");
        }

        Move(consumer, new TopicPartitionOffset(at.TopicPartition, oldest), stop);
    }

    // The client has stopped reading the partition, and one that is stopped cannot be sought: it is assigned anew.
    private void Move(IConsumer<byte[], byte[]> consumer, TopicPartitionOffset to, CancellationToken stop)
    {
        if (options.NextGenerationGroups)
        {
            consumer.IncrementalUnassign([to.TopicPartition]);
            consumer.IncrementalAssign([to]);
            return;
        }

        // The classic protocol takes assignments as a whole: the others stay where they are.
        var others = consumer.Assignment.Where(partition => partition != to.TopicPartition)
            .Select(partition => new TopicPartitionOffset(partition, consumer.Position(partition)))
            .ToLookup(position => position.Offset == Offset.Unset);
        var unread = StartOffsets.Of(consumer, [.. others[true].Select(position => position.TopicPartition)], options.ClassifyGroup, logger, stop);
        consumer.Assign([to, .. others[false], .. unread]);
    }
}
