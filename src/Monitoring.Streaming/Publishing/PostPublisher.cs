using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Publishing;

/// <summary>
/// The pollers' way into the stream. Any number of polls hand in batches; one thread gathers those that wait into one transaction, posts and
/// cursors together, and then lets their pollers go on. A slow broker so slows the pollers, and no queue grows.
/// </summary>
public sealed class PostPublisher : IDisposable
{
    private const string Role = "poll";
    private const int RetriesOfAStep = 5;
    private static readonly TimeSpan RetryWait = TimeSpan.FromMilliseconds(200);
    private readonly StreamEndpoint _endpoint;
    private readonly KafkaOptions _options;
    private readonly IShardFence _shard;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IStreamWriter _writer;
    private readonly WaitingBatches _waiting;

    /// <summary>Creates it; nothing is sent before <see cref="Run"/>.</summary>
    public PostPublisher(StreamEndpoint endpoint, KafkaOptions options, IShardFence shard, TimeProvider time, ILogger<PostPublisher> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_endpoint, _options, _shard, _time, _logger) = (endpoint, options, shard, time, logger);
        Health = new LoopHealth("publish", time);
        _writer = StreamWriters.Create(endpoint, options, Role, Health, logger);
        _waiting = new WaitingBatches(options.BatchSize, Health);
    }

    /// <summary>What the publisher says of itself.</summary>
    public LoopHealth Health { get; }

    /// <summary>Writes a batch; it is durable and visible when the task ends.</summary>
    /// <exception cref="PublishFailedException">The batch was not written: poll again from the old cursor.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the batch may still become visible, with its cursor.</exception>
    public Task PublishAsync(PostBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return _waiting.AddAsync(batch, cancellationToken);
    }

    /// <summary>Runs until cancelled; then finishes what waits, within <see cref="KafkaOptions.DrainTimeout"/>. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        using var stop = new StopSignal(_options.DrainTimeout, _time, cancellationToken);
        var fatal = true;
        try
        {
            _writer.Start(stop);
            Health.Owns(0);
            while (_waiting.Next(stop.Stop) is { Count: > 0 } step)
            {
                Write(step, stop.GiveUp);
            }

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
            _waiting.Refuse();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(IReadOnlyList<WaitingBatch> step, CancellationToken giveUp)
    {
        try
        {
            for (var attempt = 0; attempt < RetriesOfAStep; attempt++)
            {
                // One moment of the shard for the whole step. A batch of an account that is no longer ours must not be written; its new
                // owner reads it from the old cursor. What we believe wrongly to be ours, the broker refuses.
                var ownership = _shard.Ownership;
                var ours = step.Where(waiting => ownership.Owns(waiting.Batch.Cursor.AccountKey)).ToList();
                if (ours.Count == 0 || TryWrite(ours, ownership.Fence))
                {
                    ours.ForEach(waiting => waiting.Written());
                    Refuse(step, "NOT_OURS", "The account belongs to another instance now.");
                    return;
                }

                giveUp.WaitHandle.WaitOne(RetryWait);
            }

            Refuse(step, "REFUSED", "The broker refused the step again and again.");
        }
        finally
        {
            Refuse(step, "STOPPED", "The publisher has stopped before the batch was written.");
        }
    }

    private bool TryWrite(List<WaitingBatch> ours, PublisherFence? fence)
    {
        _writer.Begin();
        foreach (var batch in ours.Select(waiting => waiting.Batch))
        {
            foreach (var post in batch.Posts)
            {
                _writer.Add(TopicNames.Posts, EventWriter.Of(post));
            }

            foreach (var deletion in batch.Deletions)
            {
                _writer.Add(TopicNames.Posts, EventWriter.Of(deletion));
            }
        }

        _writer.Barrier();
        foreach (var waiting in ours)
        {
            _writer.Add(TopicNames.Cursors, EventWriter.Of(waiting.Batch.Cursor, _time.GetUtcNow()));
        }

        return _writer.Commit(_endpoint.Transactional && fence is { Positions.Count: > 0 } ? new InputOffsets(null, fence.Group, fence.Positions) : null);
    }

    // Those that have an answer keep it.
    private static void Refuse(IReadOnlyList<WaitingBatch> step, string reason, string message)
    {
        foreach (var waiting in step)
        {
            waiting.Refused(reason, message);
        }
    }
}
