using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>Where to begin in partitions that were just assigned: what the group has committed, else the beginning. Anything else would skip posts in silence.</summary>
internal static class StartOffsets
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    /// <summary>Asks until the broker answers; it does not while a transaction of the last owner is undecided.</summary>
    /// <exception cref="StreamFatalException">The broker refuses.</exception>
    /// <exception cref="OperationCanceledException">Stopped while asking.</exception>
    public static List<TopicPartitionOffset> Of(IConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, string role, ILogger logger, CancellationToken stop)
    {
        while (partitions.Count > 0)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return [.. consumer.Committed(partitions, Bound).Select(committed =>
                    committed.Offset == Offset.Unset ? new TopicPartitionOffset(committed.TopicPartition, Offset.Beginning) : committed)];
            }
            catch (KafkaException exception) when (ConsumeFailure.Passes(exception.Error))
            {
                Log.CommittedUnknown(logger, role, exception.Error.Code.ToString());
            }
            catch (KafkaException exception)
            {
                throw new StreamFatalException($"The group's offsets cannot be read: {exception.Error.Code}.", exception);
            }
        }

        return [];
    }
}
