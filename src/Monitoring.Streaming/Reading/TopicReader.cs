using System.Runtime.CompilerServices;
using Confluent.Kafka;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Reading;

/// <summary>Reads a whole topic for a command or a console: from the beginning or a time, to its present end or on and on. Sees only what is committed; belongs to no group and moves no offsets.</summary>
public sealed class TopicReader(StreamEndpoint endpoint, KafkaOptions options)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads the records in partition order.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="since">Only records appended at or after this time; null for all.</param>
    /// <param name="follow">True: goes on until cancelled. False: ends at the end that the topic had when reading began.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="KafkaException">The broker is away or the topic does not exist.</exception>
    public async IAsyncEnumerable<TopicRecord> ReadAsync(string topic, DateTimeOffset? since, bool follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(ClientSettings.Reader(endpoint, options, "reader")).SetLogHandler((_, _) => { }).Build();
        var starts = await Task.Run(() => Starts(consumer, topic, since), cancellationToken).ConfigureAwait(false);
        var ends = follow ? [] : starts.ToDictionary(start => start.Partition.Value, start => consumer.QueryWatermarkOffsets(start.TopicPartition, Bound).High.Value);
        var open = starts.Where(start => follow || ends[start.Partition.Value] > 0).Select(start => start.Partition.Value).ToHashSet();
        consumer.Assign(starts.Where(start => open.Contains(start.Partition.Value)));
        while (open.Count > 0 && !cancellationToken.IsCancellationRequested)
        {
            var record = await Task.Run(() => Next(consumer, follow), CancellationToken.None).ConfigureAwait(false);
            if (record is null)
            {
                continue;
            }

            if (!record.IsPartitionEOF)
            {
                yield return TopicRecord.Of(record);
            }

            if (!follow && record.Offset.Value + (record.IsPartitionEOF ? 0 : 1) >= ends[record.Partition.Value])
            {
                open.Remove(record.Partition.Value);
            }
        }
    }

    // Who follows a topic outlives a broker that is away for a while.
    private static ConsumeResult<byte[], byte[]>? Next(IConsumer<byte[], byte[]> consumer, bool follow)
    {
        try
        {
            return consumer.Consume(Step);
        }
        catch (ConsumeException exception) when (follow && ConsumeFailure.Passes(exception.Error))
        {
            return null;
        }
    }

    private static List<TopicPartitionOffset> Starts(IConsumer<byte[], byte[]> consumer, string topic, DateTimeOffset? since)
    {
        using var admin = new DependentAdminClientBuilder(consumer.Handle).Build();
        var metadata = admin.GetMetadata(topic, Bound).Topics.Single();
        if (metadata.Error.IsError)
        {
            throw new KafkaException(metadata.Error);
        }

        var partitions = metadata.Partitions.Select(partition => new TopicPartition(topic, partition.PartitionId)).ToList();
        if (since is not { } from)
        {
            return [.. partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning))];
        }

        // A time after the last record gives Offset.End.
        return consumer.OffsetsForTimes(partitions.Select(partition => new TopicPartitionTimestamp(partition, new Timestamp(from.UtcDateTime))), Bound);
    }
}
