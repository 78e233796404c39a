using Confluent.Kafka;

namespace Monitoring.Streaming.Transactions;

/// <summary>Writes a step of a loop: everything or nothing on a real broker, everything at least once on the embedded one. Used by one thread.</summary>
internal interface IStreamWriter : IDisposable
{
    /// <summary>Makes the writer ready; ends the open transaction of a dead predecessor with the same slot.</summary>
    /// <exception cref="StreamFatalException">The broker refuses.</exception>
    /// <exception cref="OperationCanceledException">Stopped before the broker answered.</exception>
    void Start(StopSignal stop);

    /// <summary>Begins a step.</summary>
    void Begin();

    /// <summary>Adds a record to the step. Waits while the client's queue is full.</summary>
    void Add(string topic, Message<byte[], byte[]> message);

    /// <summary>What was added before is safe before what is added after, where there is no transaction to hold them together.</summary>
    void Barrier();

    /// <summary>Ends the step and, with it, the input offsets. Waits for a broker that is away.</summary>
    /// <returns>False when the step was aborted: the caller rewinds and does it again.</returns>
    /// <exception cref="StreamFatalException">The stream cannot go on; another live instance may have the slot.</exception>
    /// <exception cref="OperationCanceledException">Given up at shutdown: nothing of the step counts as done.</exception>
    bool Commit(InputOffsets? input);
}

/// <summary>The input that a step has finished: offsets of the next records to read, and the group membership that proves the right to commit them.</summary>
/// <param name="Consumer">The consumer that owns the partitions; null when only the proof matters.</param>
/// <param name="Group">Its membership, taken on the consumer's thread.</param>
/// <param name="Next">Offsets of the next records.</param>
internal sealed record InputOffsets(IConsumer<byte[], byte[]>? Consumer, IConsumerGroupMetadata Group, IReadOnlyList<TopicPartitionOffset> Next);
