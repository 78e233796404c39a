using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming.Transactions;

/// <summary>A step is one Kafka transaction: records and input offsets become visible together or not at all.</summary>
internal sealed class ExactlyOnceWriter(ProducerConfig config, ILogger logger) : IStreamWriter
{
    private static readonly TimeSpan InitStep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QueueWait = TimeSpan.FromMilliseconds(50);
    private readonly IProducer<byte[], byte[]> _producer = new ProducerBuilder<byte[], byte[]>(config)
        .SetErrorHandler((_, error) => Log.ClientError(logger, error.Code.ToString(), error.IsFatal))
        .SetLogHandler((_, _) => { })
        .Build();

    private bool _mustAbort;

    public void Start(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                _producer.InitTransactions(InitStep);
                return;
            }
            catch (KafkaException exception) when (FailureMap.KindOf(exception) == FailureKind.Retry)
            {
                Log.WaitingForTransactions(logger, exception.Error.Code.ToString());
            }
            catch (KafkaException exception)
            {
                throw new StreamFatalException($"The transactional producer could not start: {exception.Error.Code}.", exception);
            }
        }
    }

    public void Begin()
    {
        _mustAbort = false;
        _ = Answer(() => _producer.BeginTransaction());
    }

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
                _producer.Poll(QueueWait);
            }
            catch (KafkaException exception) when (!exception.Error.IsFatal)
            {
                // The transaction has failed already; Commit tells the caller.
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
        var committed = !_mustAbort
            && (input is null || Answer(() => _producer.SendOffsetsToTransaction(input.Next, input.Group, Timeout.InfiniteTimeSpan)))
            && Answer(_producer.CommitTransaction);
        if (!committed)
        {
            Abort();
        }

        return committed;
    }

    public void Abort()
    {
        Metrics.Aborts.Add(1);
        _ = Answer(_producer.AbortTransaction);
    }

    public void Dispose() => _producer.Dispose();

    // True: done. False: the transaction must be aborted.
    private bool Answer(Action call)
    {
        while (true)
        {
            try
            {
                call();
                return true;
            }
            catch (KafkaException exception)
            {
                switch (FailureMap.KindOf(exception))
                {
                    case FailureKind.Retry:
                        Log.TransactionRetried(logger, exception.Error.Code.ToString());
                        continue;
                    case FailureKind.Abort:
                        Log.TransactionAborted(logger, exception.Error.Code.ToString());
                        return false;
                    default:
                        throw new StreamFatalException($"The transactional producer cannot go on: {exception.Error.Code}.", exception);
                }
            }
        }
    }
}
