using Confluent.Kafka;

namespace Monitoring.Streaming.Classifying;

/// <summary>A record, where it ends, and what is written for it: made on any thread, written by the loop's own.</summary>
/// <param name="Record">The record as consumed.</param>
/// <param name="Outcome">Where it ends.</param>
/// <param name="Outputs">What is written, in order.</param>
internal sealed record FinishedRecord(ConsumeResult<byte[], byte[]> Record, RecordOutcome Outcome, IReadOnlyList<Output> Outputs);

/// <summary>One record to write.</summary>
internal readonly record struct Output(string Topic, Message<byte[], byte[]> Message);
