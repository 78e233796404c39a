using System.Diagnostics;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.DeadLetters;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>
/// Posts to assessments, flags and dead letters. One thread owns the consumer and the producer: collect a step, process it on all cores with
/// the order kept, write everything and the offsets in one transaction. Revoked: finish and commit. Lost: drop.
/// </summary>
public sealed class ClassifyLoop(StreamEndpoint endpoint, KafkaOptions options, IPostAssessor assessor, TimeProvider time, ILogger<ClassifyLoop> logger) : IDisposable
{
    private const string Role = "classify";
    private static readonly TimeSpan IdlePoll = TimeSpan.FromMilliseconds(100);
    private readonly IStreamWriter _writer = StreamWriters.Create(endpoint, options, Role, logger);
    private readonly RecordProcessor _processor = new(assessor, options.MaxRecordBytes, logger);
    private readonly Step _step = new();

    /// <summary>What the loop says of itself.</summary>
    public LoopHealth Health { get; } = new(Role, time);

    /// <summary>What the loop has done since it started.</summary>
    public ClassifyTotals Totals { get; } = new();

    /// <summary>Runs until cancelled. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            _writer.Start(cancellationToken);
            var consumer = Subscribe();
            try
            {
                while (!cancellationToken.IsCancellationRequested)
                {
                    Collect(consumer, cancellationToken);
                    Finish(consumer);
                }
            }
            finally
            {
                BoundedClose.Close(consumer, options.CloseTimeout, Role, logger);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while starting: nothing was begun.
        }
        finally
        {
            Health.End();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private IConsumer<byte[], byte[]> Subscribe()
    {
        var consumer = new ConsumerBuilder<byte[], byte[]>(ClientSettings.GroupConsumer(endpoint, options, options.ClassifyGroup, Role))
            .SetErrorHandler((_, error) => Log.ClientError(logger, error.Code.ToString(), error.IsFatal))
            .SetLogHandler((_, _) => { })
            .SetStatisticsHandler((_, json) => Totals.Lag = LagStatistics.Read(json, TopicNames.Posts))
            .SetPartitionsAssignedHandler(Assigned)
            .SetPartitionsRevokedHandler((owner, partitions) => Revoked(owner, partitions))
            .SetPartitionsLostHandler((_, partitions) => Lost(partitions))
            .Build();
        consumer.Subscribe(TopicNames.Posts);
        return consumer;
    }

    // Waits for a first record, then for more of them up to the batch's size or patience.
    private void Collect(IConsumer<byte[], byte[]> consumer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (_step.Records.Count < options.BatchSize && !cancellationToken.IsCancellationRequested)
        {
            Health.Turn();
            var left = _step.IsEmpty ? IdlePoll : options.BatchWait - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            var wasEmpty = _step.IsEmpty;
            if (Consume(consumer, left) is { } record)
            {
                _step.Add(record);
            }
            else if (!_step.IsEmpty)
            {
                return;
            }

            started = wasEmpty ? time.GetTimestamp() : started;
        }
    }

    private ConsumeResult<byte[], byte[]>? Consume(IConsumer<byte[], byte[]> consumer, TimeSpan wait)
    {
        try
        {
            return consumer.Consume(wait);
        }
        catch (ConsumeException exception) when (exception.Error.Code == ErrorCode.Local_AutoOffsetReset)
        {
            RetentionLoss.Skip(consumer, exception.ConsumerRecord, logger);
            return null;
        }
        catch (ConsumeException exception) when (!exception.Error.IsFatal)
        {
            // A broker that is away or a leader that moves: the client goes on by itself.
            Log.ConsumeFailed(logger, Role, exception.Error.Code.ToString());
            return null;
        }
        catch (KafkaException exception) when (exception is not ConsumeException { Error.IsFatal: false })
        {
            throw new StreamFatalException($"The consumer cannot go on: {exception.Error.Code}.", exception);
        }
    }

    private void Finish(IConsumer<byte[], byte[]> consumer)
    {
        if (_step.IsEmpty)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var outcomes = new RecordOutcome[_step.Records.Count];
        Parallel.For(0, outcomes.Length, index => outcomes[index] = _processor.Process(_step.Records[index]));

        _writer.Begin();
        for (var index = 0; index < outcomes.Length; index++)
        {
            Write(_step.Records[index], outcomes[index]);
        }

        if (_writer.Commit(new InputOffsets(consumer, consumer.ConsumerGroupMetadata, _step.Next())))
        {
            Totals.Count(outcomes);
        }
        else
        {
            Rewind(consumer);
        }

        _step.Clear();
        Metrics.StepSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private void Write(ConsumeResult<byte[], byte[]> record, RecordOutcome outcome)
    {
        switch (outcome)
        {
            case RecordOutcome.Assessed assessed:
                _writer.Add(TopicNames.Assessments, EventWriter.Of(assessed.Post.Assessment, time.GetUtcNow()));
                if (assessed.Post.Flag is { } flag)
                {
                    _writer.Add(TopicNames.Flags, EventWriter.Of(flag, time.GetUtcNow()));
                }

                break;
            case RecordOutcome.Dead dead:
                Log.DeadLettered(logger, dead.Poison.Reason, record.Topic, record.Partition.Value, record.Offset.Value);
                _writer.Add(TopicNames.DeadLetters, DeadLetterWriter.Of(record, dead.Poison, dead.Stage, dead.Attempts, options.ClassifyGroup, time.GetUtcNow()));
                break;
            default:
                break;
        }
    }

    // Aborting does not move the consumer: go back to the first record of the step, which is what is committed.
    private void Rewind(IConsumer<byte[], byte[]> consumer)
    {
        var owned = consumer.Assignment.ToHashSet();
        foreach (var first in _step.First().Where(first => owned.Contains(first.TopicPartition)))
        {
            consumer.Seek(first);
        }
    }

    private IEnumerable<TopicPartitionOffset> Assigned(IConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "assigned"));
        Log.Assigned(logger, Role, partitions.Count);
        Health.Owns(consumer.Assignment.Union(partitions).Count());
        return CommittedOffsets.Of(consumer, partitions);
    }

    private void Revoked(IConsumer<byte[], byte[]> consumer, List<TopicPartitionOffset> partitions)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "revoked"));
        Log.Revoked(logger, Role, partitions.Count);
        Finish(consumer);
        Health.Owns(Math.Max(0, consumer.Assignment.Count - partitions.Count));
    }

    private void Lost(List<TopicPartitionOffset> partitions)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "lost"));
        Log.Lost(logger, Role, partitions.Count);
        _step.Drop(partitions.Select(partition => partition.TopicPartition));
        Health.Owns(0);
    }
}
