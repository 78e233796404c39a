using Confluent.Kafka;

namespace Monitoring.Streaming.Classifying;

/// <summary>The records of one step and the offsets that it finishes.</summary>
internal sealed class Step
{
    private readonly List<ConsumeResult<byte[], byte[]>> _records = [];

    public IReadOnlyList<ConsumeResult<byte[], byte[]>> Records => _records;

    public bool IsEmpty => _records.Count == 0;

    public void Add(ConsumeResult<byte[], byte[]> record) => _records.Add(record);

    public void Clear() => _records.Clear();

    /// <summary>Drops the records of partitions that are no longer ours.</summary>
    public void Drop(IEnumerable<TopicPartition> partitions)
    {
        var gone = partitions.ToHashSet();
        _records.RemoveAll(record => gone.Contains(record.TopicPartition));
    }

    /// <summary>The partitions that have records in the step.</summary>
    public HashSet<TopicPartition> Partitions() => [.. _records.Select(record => record.TopicPartition)];

    /// <summary>The offsets of the next records, one for each partition in the step.</summary>
    public IReadOnlyList<TopicPartitionOffset> Next() =>
        [.. _records.GroupBy(record => record.TopicPartition).Select(group => new TopicPartitionOffset(group.Key, group.Max(record => record.Offset.Value) + 1, group.Last().LeaderEpoch))];

    /// <summary>The offsets of the first records: where to rewind to when the step is given up.</summary>
    public IReadOnlyList<TopicPartitionOffset> First() =>
        [.. _records.GroupBy(record => record.TopicPartition).Select(group => new TopicPartitionOffset(group.Key, group.Min(record => record.Offset.Value)))];
}
