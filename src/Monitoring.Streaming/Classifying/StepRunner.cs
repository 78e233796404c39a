using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>Polls a consumer for at most a while; null when nothing came.</summary>
internal delegate ConsumeResult<byte[], byte[]>? Poll(IConsumer<byte[], byte[]> consumer, TimeSpan wait);

/// <summary>The step in hand: its records, their processing and its end. Called by the loop's thread alone, also from within a rebalance.</summary>
internal sealed class StepRunner(IStreamWriter writer, RecordProcessor processor, ClassifyTotals totals, LoopHealth health, TimeProvider time, ILogger logger)
{
    // A step that takes longer than this goes on with its partitions paused, so that the group does not give them away.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PausedPoll = TimeSpan.FromMilliseconds(100);
    private readonly Step _step = new();
    private Task<FinishedRecord[]>? _work;

    public int Count => _step.Records.Count;

    public void Add(ConsumeResult<byte[], byte[]> record) => _step.Add(record);

    /// <summary>Drops the records of partitions that are gone; their next owner reads them.</summary>
    public void Drop(IEnumerable<TopicPartition> partitions) => _step.Drop(partitions);

    /// <summary>Drops everything.</summary>
    public void Drop()
    {
        _step.Clear();
        _work = null;
    }

    /// <summary>Processes the step and commits it.</summary>
    public void Finish(IConsumer<byte[], byte[]> consumer, Poll poll, CancellationToken giveUp)
    {
        if (_step.IsEmpty)
        {
            return;
        }

        var started = time.GetTimestamp();
        var work = Begin();
        if (Task.WaitAny([work], (int)Slow.TotalMilliseconds, giveUp) < 0)
        {
            KeepPolling(consumer, poll, giveUp);
        }

        Commit(consumer, [], giveUp);
        Metrics.StepSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Waits for the processing of what is in hand, writes it and commits.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="leaving">Partitions that go to another member now: not rewound when the step is aborted.</param>
    /// <param name="giveUp">Gives up.</param>
    public void Commit(IConsumer<byte[], byte[]> consumer, IReadOnlyCollection<TopicPartition> leaving, CancellationToken giveUp)
    {
        if (_step.IsEmpty)
        {
            _work = null;
            return;
        }

        var work = Begin();
        Task.WaitAny([work], giveUp);
        var finished = work.GetAwaiter().GetResult();
        _work = null;
        var ours = _step.Partitions();
        var done = Array.FindAll(finished, record => ours.Contains(record.Record.TopicPartition));
        if (Write(done, new InputOffsets(consumer, consumer.ConsumerGroupMetadata, _step.Next())))
        {
            totals.Count(done);
        }
        else
        {
            Rewind(consumer, leaving);
        }

        _step.Clear();
    }

    private Task<FinishedRecord[]> Begin() => _work ??= Start([.. _step.Records]);

    private Task<FinishedRecord[]> Start(ConsumeResult<byte[], byte[]>[] records) => Task.Run(() => processor.ProcessAll(records), CancellationToken.None);

    // The step may end inside a poll: a rebalance commits it before the partitions go.
    private void KeepPolling(IConsumer<byte[], byte[]> consumer, Poll poll, CancellationToken giveUp)
    {
        Log.SlowStep(logger, health.Name);
        consumer.Pause(consumer.Assignment);
        var processed = processor.Processed;
        while (_work is { IsCompleted: false })
        {
            giveUp.ThrowIfCancellationRequested();
            if (poll(consumer, PausedPoll) is { } early)
            {
                // A partition that came while the others were paused.
                consumer.Seek(early.TopicPartitionOffset);
                consumer.Pause([early.TopicPartition]);
            }

            // A classifier that hangs must be seen: only progress counts as a turn.
            if (processed != processor.Processed)
            {
                processed = processor.Processed;
                health.Turn();
            }
        }

        consumer.Resume(consumer.Assignment);
    }

    private bool Write(FinishedRecord[] done, InputOffsets input)
    {
        writer.Begin();
        foreach (var output in done.SelectMany(record => record.Outputs))
        {
            writer.Add(output.Topic, output.Message);
        }

        foreach (var record in done)
        {
            if (record.Outcome is RecordOutcome.Dead dead)
            {
                Log.DeadLettered(logger, dead.Poison.Reason, record.Record.Topic, record.Record.Partition.Value, record.Record.Offset.Value);
            }
        }

        return writer.Commit(input);
    }

    // Aborting does not move the consumer: go back to the first record of the step, which is what is committed.
    private void Rewind(IConsumer<byte[], byte[]> consumer, IReadOnlyCollection<TopicPartition> leaving)
    {
        var kept = consumer.Assignment.Except(leaving).ToHashSet();
        foreach (var first in _step.First().Where(first => kept.Contains(first.TopicPartition)))
        {
            consumer.Seek(first);
        }
    }
}
