using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Classifying;

/// <summary>
/// Posts to assessments, flags and dead letters. One thread owns the consumer and the producer: collect a step, process it on all cores with
/// the order kept, write everything and the offsets in one transaction. Revoked: finish and commit. Lost: drop.
/// </summary>
public sealed class ClassifyLoop : IDisposable
{
    private const string Role = "classify";
    private static readonly TimeSpan IdlePoll = TimeSpan.FromMilliseconds(100);
    private readonly StreamEndpoint _endpoint;
    private readonly KafkaOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IStreamWriter _writer;
    private readonly StepRunner _steps;
    private readonly RetentionLoss _retentionLoss;
    private CancellationToken _stop;

    /// <summary>Creates it; nothing is sent or read before <see cref="Run"/>.</summary>
    public ClassifyLoop(StreamEndpoint endpoint, KafkaOptions options, IPostAssessor assessor, TimeProvider time, ILogger<ClassifyLoop> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_endpoint, _options, _time, _logger) = (endpoint, options, time, logger);
        Health = new LoopHealth(Role, time);
        _writer = StreamWriters.Create(endpoint, options, Role, Health, logger);
        var processor = new RecordProcessor(assessor, options.ClassifyGroup, options.MaxRecordBytes, time, logger);
        _retentionLoss = new RetentionLoss(options, logger);
        _steps = new StepRunner(_writer, processor, Totals, Health, time, logger);
    }

    /// <summary>What the loop says of itself.</summary>
    public LoopHealth Health { get; }

    /// <summary>What the loop has done since it started.</summary>
    public ClassifyTotals Totals { get; } = new();

    /// <summary>Runs until cancelled; then finishes the step that it has begun, within <see cref="KafkaOptions.DrainTimeout"/>. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        using var stop = new StopSignal(_options.DrainTimeout, _time, cancellationToken);
        _stop = cancellationToken;
        var fatal = true;
        try
        {
            _writer.Start(stop);
            Consume(stop);
            fatal = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.StepGivenUp(_logger, Role);
            fatal = false;
        }
        catch (StreamFatalException exception)
        {
            Log.LoopFailed(_logger, Role, exception.Message);
            throw;
        }
        finally
        {
            Health.End(fatal);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Consume(StopSignal stop)
    {
        var consumer = Subscribe(stop);
        try
        {
            while (!stop.Stop.IsCancellationRequested)
            {
                Collect(consumer, stop.Stop);
                _steps.Finish(consumer, Take, stop.GiveUp);
            }
        }
        finally
        {
            // What is left here was given up or has failed: closing must not try it again.
            _steps.Drop();
            BoundedClose.Close(consumer, _options.CloseTimeout, Role, _logger);
        }
    }

    private IConsumer<byte[], byte[]> Subscribe(StopSignal stop)
    {
        var consumer = new ConsumerBuilder<byte[], byte[]>(ClientSettings.GroupConsumer(_endpoint, _options, _options.ClassifyGroup, Role))
            .SetErrorHandler((_, error) => Log.ClientError(_logger, error.Code.ToString(), error.IsFatal))
            .SetLogHandler((_, message) => Log.ClientLog(_logger, message.Facility, message.Message))
            .SetStatisticsHandler((_, json) => Metrics.Lag.Record(Totals.Lag = LagStatistics.Read(json, TopicNames.Posts)))
            .SetPartitionsAssignedHandler((owner, partitions) => Assigned(owner, partitions, stop.Stop))
            .SetPartitionsRevokedHandler((owner, partitions) => Revoked(owner, partitions, stop.GiveUp))
            .SetPartitionsLostHandler((owner, partitions) => Lost(owner, partitions))
            .Build();
        consumer.Subscribe(TopicNames.Posts);
        return consumer;
    }

    // Waits for a first record, then for more of them up to the batch's size or patience.
    private void Collect(IConsumer<byte[], byte[]> consumer, CancellationToken stop)
    {
        var started = _time.GetTimestamp();
        while (_steps.Count < _options.BatchSize && !stop.IsCancellationRequested)
        {
            Health.Turn();
            var wasEmpty = _steps.Count == 0;
            var left = wasEmpty ? IdlePoll : _options.BatchWait - _time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            if (Take(consumer, left) is { } record)
            {
                _steps.Add(record);
            }
            else if (!wasEmpty)
            {
                return;
            }

            started = wasEmpty ? _time.GetTimestamp() : started;
        }
    }

    private ConsumeResult<byte[], byte[]>? Take(IConsumer<byte[], byte[]> consumer, TimeSpan wait)
    {
        try
        {
            return consumer.Consume(wait);
        }
        catch (ConsumeException exception) when (exception.Error.Code == ErrorCode.Local_AutoOffsetReset)
        {
            _retentionLoss.Answer(consumer, exception.ConsumerRecord.TopicPartitionOffset, _stop);
            return null;
        }
        catch (KafkaException exception) when (ConsumeFailure.Passes(exception.Error))
        {
            Log.ConsumeFailed(_logger, Role, exception.Error.Code.ToString());
            return null;
        }
        catch (KafkaException exception)
        {
            throw new StreamFatalException($"The consumer cannot go on: {exception.Error.Code}.", exception);
        }
    }

    private List<TopicPartitionOffset> Assigned(IConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, CancellationToken stop)
    {
        Metrics.Rebalanced("assigned");
        Log.Assigned(_logger, Role, partitions.Count);
        var from = StartOffsets.Of(consumer, partitions, Role, _logger, stop);
        Health.Owns(consumer.Assignment.Union(partitions).Count());
        return from;
    }

    private void Revoked(IConsumer<byte[], byte[]> consumer, List<TopicPartitionOffset> partitions, CancellationToken giveUp)
    {
        Metrics.Rebalanced("revoked");
        Log.Revoked(_logger, Role, partitions.Count);
        _steps.Commit(consumer, [.. partitions.Select(partition => partition.TopicPartition)], giveUp);
        Health.Owns(Math.Max(0, consumer.Assignment.Count - partitions.Count));
    }

    private void Lost(IConsumer<byte[], byte[]> consumer, List<TopicPartitionOffset> partitions)
    {
        Metrics.Rebalanced("lost");
        Log.Lost(_logger, Role, partitions.Count);
        _steps.Drop(partitions.Select(partition => partition.TopicPartition));
        Health.Owns(Math.Max(0, consumer.Assignment.Count - partitions.Count));
    }
}
