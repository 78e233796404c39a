using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Health;

namespace Monitoring.Streaming.Transactions;

/// <summary>A step is one Kafka transaction: records and input offsets become visible together or not at all.</summary>
internal sealed class ExactlyOnceWriter(ProducerConfig config, TimeSpan disposeBound, LoopHealth health, ILogger logger) : IStreamWriter
{
    // Long enough for a coordinator that moves, short enough to hear a stop between two calls.
    private static readonly TimeSpan CallBound = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QueueWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RetryWait = TimeSpan.FromMilliseconds(100);
    private readonly IProducer<byte[], byte[]> _producer = StreamProducer.Build(config, logger);
    private CancellationToken _giveUp;
    private bool _mustAbort;
    private bool _givenUp;

    public void Start(StopSignal stop)
    {
        _giveUp = stop.GiveUp;
        if (!Answer(() => _producer.InitTransactions(CallBound), stop.Stop))
        {
            throw new StreamFatalException("The broker aborted the start of the transactional producer.");
        }
    }

    public void Begin() => _mustAbort = !Answer(_producer.BeginTransaction, _giveUp);

    public void Add(string topic, Message<byte[], byte[]> message)
    {
        while (!_mustAbort)
        {
            try
            {
                _producer.Produce(topic, message);
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
                // The transaction has failed already; Commit tells the caller.
                Log.TransactionAborted(logger, exception.Error.Code.ToString());
                _mustAbort = true;
            }
            catch (KafkaException exception)
            {
                throw new StreamFatalException($"The producer cannot go on: {exception.Error.Code}.", exception);
            }
        }
    }

    public void Barrier()
    {
    }

    public bool Commit(InputOffsets? input)
    {
        // The records reach the broker before the proof of membership does: an instance that takes the partitions over waits for
        // proofs that were accepted, and must then find the records.
        var committed = !_mustAbort
            && Answer(() => _producer.Flush(_giveUp), _giveUp)
            && (input is null || Answer(() => _producer.SendOffsetsToTransaction(input.Next, input.Group, CallBound), _giveUp))
            && Answer(_producer.CommitTransaction, _giveUp);
        if (!committed)
        {
            Metrics.Aborts.Add(1);
            _ = Answer(_producer.AbortTransaction, _giveUp);
        }

        return committed;
    }

    public void Dispose() => StreamWriters.Dispose(_producer, _givenUp, disposeBound);

    // True: done. False: the transaction must be aborted.
    private bool Answer(Action call, CancellationToken giveUp)
    {
        while (true)
        {
            try
            {
                PatientCall.Run(call, health, giveUp);
                return true;
            }
            catch (KafkaException exception)
            {
                switch (FailureMap.KindOf(exception))
                {
                    case FailureKind.Retry:
                        Log.TransactionRetried(logger, exception.Error.Code.ToString());
                        giveUp.WaitHandle.WaitOne(RetryWait);
                        continue;
                    case FailureKind.Abort:
                        Log.TransactionAborted(logger, exception.Error.Code.ToString());
                        return false;
                    default:
                        throw new StreamFatalException($"The transactional producer cannot go on: {exception.Error.Code}.", exception);
                }
            }
            catch (OperationCanceledException)
            {
                _givenUp = true;
                throw;
            }
        }
    }
}
