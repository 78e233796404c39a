using Confluent.Kafka;

namespace Monitoring.Streaming.Classifying;

/// <summary>Where to begin in partitions that were just assigned: what the group has committed, else the beginning. Anything else would skip posts in silence.</summary>
internal static class CommittedOffsets
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static IEnumerable<TopicPartitionOffset> Of(IConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions)
    {
        if (partitions.Count == 0)
        {
            return [];
        }

        return consumer.Committed(partitions, Bound).Select(committed =>
            committed.Offset == Offset.Unset ? new TopicPartitionOffset(committed.TopicPartition, Offset.Beginning) : committed);
    }
}
