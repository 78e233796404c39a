using Microsoft.Extensions.Options;
using Monitoring.Worker.Health;

namespace Monitoring.Worker.Snapshots;

/// <summary>Looks at the files at an interval and takes what is new and good. Its thread is the only writer of the snapshots.</summary>
internal sealed class SnapshotWatch(SnapshotBoard board, IOptions<SnapshotOptions> options, TimeProvider time, ILogger<SnapshotWatch> logger)
{
    private long _lastTurn = time.GetTimestamp();
    private int _ended;

    /// <summary>What the watch says of itself.</summary>
    public LoopReading Reading => new("snapshots", time.GetElapsedTime(Volatile.Read(ref _lastTurn)), Ready: true, Ended: Volatile.Read(ref _ended) != 0);

    /// <summary>Runs until cancelled. Blocks its thread.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            using var wake = new ManualResetEventSlim();
            using var timer = time.CreateTimer(_ => wake.Set(), null, options.Value.CheckInterval, options.Value.CheckInterval);
            while (!cancellationToken.IsCancellationRequested)
            {
                wake.Wait(cancellationToken);
                wake.Reset();
                Volatile.Write(ref _lastTurn, time.GetTimestamp());
                Look();
            }
        }
        finally
        {
            Volatile.Write(ref _ended, 1);
        }
    }

    /// <summary>One look at every file.</summary>
    public void Look()
    {
        foreach (var snapshot in board.All)
        {
            Tell(snapshot, snapshot.Check());
        }
    }

    private void Tell(ISnapshot snapshot, SnapshotChange change)
    {
        switch (change)
        {
            case SnapshotChange.Applied:
                Metrics.SnapshotApplied(snapshot.Kind);
                Log.SnapshotApplied(logger, snapshot.Kind, snapshot.Version);
                break;
            case SnapshotChange.Rejected:
                Metrics.SnapshotRejected(snapshot.Kind);
                foreach (var problem in snapshot.Read().Problems)
                {
                    Log.SnapshotRejected(logger, snapshot.Kind, snapshot.Version, problem);
                }

                break;
            case SnapshotChange.Restored:
                Log.SnapshotRestored(logger, snapshot.Kind, snapshot.Version);
                break;
            default:
                break;
        }
    }
}
