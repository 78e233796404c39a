using System.Threading.Channels;
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
public sealed class PostPublisher(StreamEndpoint endpoint, KafkaOptions options, IShardFence shard, TimeProvider time, ILogger<PostPublisher> logger) : IDisposable
{
    private const string Role = "poll";
    private const int WaitingBatches = 256;
    private const int RetriesOfAStep = 5;
    private readonly IStreamWriter _writer = StreamWriters.Create(endpoint, options, Role, logger);
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(WaitingBatches) { SingleReader = true });

    /// <summary>What the publisher says of itself.</summary>
    public LoopHealth Health { get; } = new("publish", time);

    /// <summary>Writes a batch; it is durable and visible when the task ends.</summary>
    /// <exception cref="PublishFailedException">The batch was not written: poll again from the old cursor.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the batch may still become visible, with its cursor.</exception>
    public async Task PublishAsync(PostBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var waiting = new Waiting(batch, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _waiting.Writer.WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new PublishFailedException("The publisher has stopped.", exception);
        }

        await waiting.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs until cancelled, then finishes what waits. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            _writer.Start(cancellationToken);
            Health.Owns(0);
            while (Gather(cancellationToken) is { Count: > 0 } step)
            {
                Write(step);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while starting: nothing was begun.
        }
        finally
        {
            Health.End();
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var left))
            {
                left.Done.TrySetException(new PublishFailedException("The publisher has stopped."));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // What waits now, at most a batch's worth of records; empty when it is time to stop and nothing waits.
    private List<Waiting> Gather(CancellationToken cancellationToken)
    {
        var step = new List<Waiting>();
        while (step.Count == 0 && WaitForWork(cancellationToken))
        {
            var records = 0;
            while (records < options.BatchSize && _waiting.Reader.TryRead(out var next))
            {
                step.Add(next);
                records += next.Batch.Posts.Count + next.Batch.Deletions.Count + 1;
            }
        }

        return step;
    }

    private bool WaitForWork(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Health.Turn();
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            turn.CancelAfter(TimeSpan.FromSeconds(1));
            try
            {
#pragma warning disable VSTHRD002 // this thread belongs to the publisher alone
                if (_waiting.Reader.WaitToReadAsync(turn.Token).AsTask().GetAwaiter().GetResult())
                {
                    return true;
                }
#pragma warning restore VSTHRD002

                return false;
            }
            catch (OperationCanceledException)
            {
                // Idle for a second, or stopping.
            }
        }

        _waiting.Writer.TryComplete();
        return _waiting.Reader.TryPeek(out _);
    }

    private void Write(List<Waiting> step)
    {
        for (var attempt = 0; attempt < RetriesOfAStep; attempt++)
        {
            // A batch of an account that is no longer ours must not be written; its new owner reads it from the old cursor.
            var ours = step.Where(waiting => shard.Owns(waiting.Batch.Cursor.AccountKey)).ToList();
            if (ours.Count > 0 && !TryWrite(ours))
            {
                continue;
            }

            Release(step, ours);
            return;
        }

        foreach (var waiting in step)
        {
            waiting.Done.TrySetException(new PublishFailedException("The broker refused the step again and again."));
        }
    }

    private bool TryWrite(List<Waiting> ours)
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
            _writer.Add(TopicNames.Cursors, EventWriter.Of(waiting.Batch.Cursor, time.GetUtcNow()));
        }

        return _writer.Commit(endpoint.Transactional && shard.Fence is { Positions.Count: > 0 } fence ? new InputOffsets(null, fence.Group, fence.Positions) : null);
    }

    private static void Release(List<Waiting> step, List<Waiting> written)
    {
        var done = written.ToHashSet();
        foreach (var waiting in step)
        {
            if (done.Contains(waiting))
            {
                Metrics.Published.Add(waiting.Batch.Posts.Count + waiting.Batch.Deletions.Count);
                waiting.Done.TrySetResult();
            }
            else
            {
                waiting.Done.TrySetException(new PublishFailedException("The account belongs to another instance now."));
            }
        }
    }

    private sealed record Waiting(PostBatch Batch, TaskCompletionSource Done);
}
