using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming.Transactions;

/// <summary>For a broker without transactions: records are acknowledged first, then the input offsets are committed. A crash in between repeats records with the same ids.</summary>
internal sealed class AtLeastOnceWriter(ProducerConfig config, ILogger logger) : IStreamWriter
{
    private static readonly TimeSpan QueueWait = TimeSpan.FromMilliseconds(50);
    private readonly IProducer<byte[], byte[]> _producer = new ProducerBuilder<byte[], byte[]>(config)
        .SetErrorHandler((_, error) => Log.ClientError(logger, error.Code.ToString(), error.IsFatal))
        .SetLogHandler((_, _) => { })
        .Build();

    // Written by the producer's own thread, read by ours after Flush.
    private int _failed;

    public void Start(CancellationToken cancellationToken)
    {
    }

    public void Begin() => Volatile.Write(ref _failed, 0);

    public void Add(string topic, Message<byte[], byte[]> message)
    {
        while (true)
        {
            try
            {
                _producer.Produce(topic, message, Delivered);
                return;
            }
            catch (ProduceException<byte[], byte[]> exception) when (exception.Error.Code == ErrorCode.Local_QueueFull)
            {
                _producer.Poll(QueueWait);
            }
            catch (KafkaException exception) when (!exception.Error.IsFatal)
            {
                Interlocked.Increment(ref _failed);
                return;
            }
            catch (KafkaException exception)
            {
                throw new StreamFatalException($"The producer cannot go on: {exception.Error.Code}.", exception);
            }
        }
    }

    public void Barrier() => _producer.Flush(Timeout.InfiniteTimeSpan);

    public bool Commit(InputOffsets? input)
    {
        Barrier();
        if (Volatile.Read(ref _failed) > 0)
        {
            Abort();
            return false;
        }

        return input?.Consumer is null || CommitOffsets(input.Consumer, input.Next);
    }

    public void Abort() => Metrics.Aborts.Add(1);

    public void Dispose() => _producer.Dispose();

    private bool CommitOffsets(IConsumer<byte[], byte[]> consumer, IReadOnlyList<TopicPartitionOffset> next)
    {
        try
        {
            consumer.Commit(next);
        }
        catch (KafkaException exception) when (!exception.Error.IsFatal)
        {
            // The records are safe; a commit that was refused (a rebalance) only means that they are read again, with the same ids.
            Log.CommitRefused(logger, exception.Error.Code.ToString());
        }

        return true;
    }

    private void Delivered(DeliveryReport<byte[], byte[]> report)
    {
        if (report.Error.IsError)
        {
            Interlocked.Increment(ref _failed);
        }
    }
}
