using System.Threading.Channels;
using Monitoring.Streaming.Health;

namespace Monitoring.Streaming.Publishing;

/// <summary>The batches that wait for the publisher, bounded: a poller waits when there are too many.</summary>
internal sealed class WaitingBatches(int recordsInAStep, LoopHealth health)
{
    private const int Most = 256;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly Channel<WaitingBatch> _channel = Channel.CreateBounded<WaitingBatch>(new BoundedChannelOptions(Most) { SingleReader = true });

    /// <summary>Hands a batch in; the task ends when it is written.</summary>
    public async Task AddAsync(PostBatch batch, CancellationToken cancellationToken)
    {
        var waiting = new WaitingBatch(batch);
        try
        {
            await _channel.Writer.WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new PublishFailedException("The publisher has stopped.", exception);
        }

        await waiting.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What waits now, at most a step's worth of records. Once stopped nothing more is taken in, and it is empty when nothing waits.</summary>
    public IReadOnlyList<WaitingBatch> Next(CancellationToken stop)
    {
        while (!Wait(stop))
        {
            health.Turn();
        }

        health.Turn();
        var step = new List<WaitingBatch>();
        var records = 0;
        while (records < recordsInAStep && _channel.Reader.TryRead(out var next))
        {
            step.Add(next);
            records += next.Batch.Posts.Count + next.Batch.Deletions.Count + 1;
        }

        return step;
    }

    /// <summary>Takes nothing more in and refuses what still waits.</summary>
    public void Refuse()
    {
        _channel.Writer.TryComplete();
        while (_channel.Reader.TryRead(out var left))
        {
            left.Refused("STOPPED", "The publisher has stopped.");
        }
    }

    // True: something waits or the end has come.
    private bool Wait(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            _channel.Writer.TryComplete();
            return true;
        }

        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop);
        turn.CancelAfter(Beat);
        try
        {
            _ = _channel.Reader.WaitToReadAsync(turn.Token).AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            // A turn without work, or the stop.
            return false;
        }
    }
}
