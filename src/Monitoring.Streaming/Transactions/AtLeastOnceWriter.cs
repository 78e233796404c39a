using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Health;

namespace Monitoring.Streaming.Transactions;

/// <summary>For a broker without transactions: records are acknowledged first, then the input offsets are stored. A crash in between repeats records with the same ids.</summary>
internal sealed class AtLeastOnceWriter(ProducerConfig config, TimeSpan disposeBound, LoopHealth health, ILogger logger) : IStreamWriter
{
    private static readonly TimeSpan QueueWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FlushStep = TimeSpan.FromSeconds(1);
    private readonly IProducer<byte[], byte[]> _producer = StreamProducer.Build(config, logger);
    private CancellationToken _giveUp;

    // Written by the producer's own thread, read by ours after a flush.
    private int _failed;

    public void Start(StopSignal stop) => _giveUp = stop.GiveUp;

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
                _giveUp.ThrowIfCancellationRequested();
                health.Turn();
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

    public void Barrier()
    {
        while (_producer.Flush(FlushStep) > 0)
        {
            health.Turn();
            _giveUp.ThrowIfCancellationRequested();
        }
    }

    public bool Commit(InputOffsets? input)
    {
        Barrier();
        if (Volatile.Read(ref _failed) > 0)
        {
            Metrics.Aborts.Add(1);
            return false;
        }

        foreach (var next in input is { Consumer: not null } ? input.Next : [])
        {
            Store(input!.Consumer!, next);
        }

        return true;
    }

    public void Dispose() => StreamWriters.Dispose(_producer, givenUp: false, disposeBound);

    private void Store(IConsumer<byte[], byte[]> consumer, TopicPartitionOffset next)
    {
        try
        {
            consumer.StoreOffset(next);
        }
        catch (KafkaException exception) when (exception.Error.Code == ErrorCode.Local_State)
        {
            // The partition has gone to another member: it reads these records again, with the same ids.
            Log.CommitRefused(logger, exception.Error.Code.ToString());
        }
    }

    private void Delivered(DeliveryReport<byte[], byte[]> report)
    {
        if (report.Error.IsError)
        {
            Interlocked.Increment(ref _failed);
        }
    }
}
