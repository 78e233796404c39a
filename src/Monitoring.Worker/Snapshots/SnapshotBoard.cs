using Monitoring.Worker.Commands;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Snapshots;

/// <summary>The snapshots of the service together.</summary>
internal sealed class SnapshotBoard(IEnumerable<ISnapshot> snapshots)
{
    private readonly List<ISnapshot> _snapshots = [.. snapshots];

    /// <summary>Every snapshot.</summary>
    public IReadOnlyList<ISnapshot> All => _snapshots;

    /// <summary>Whether all are in force.</summary>
    public bool Loaded => _snapshots.TrueForAll(snapshot => snapshot.Loaded);

    /// <summary>The first load of all.</summary>
    /// <exception cref="BadInputException">Something is wrong: every problem of every file.</exception>
    public void Start()
    {
        var problems = _snapshots.SelectMany(snapshot => snapshot.Start()).ToList();
        if (problems.Count > 0)
        {
            throw new BadInputException(problems);
        }
    }

    /// <summary>The status of all.</summary>
    public IReadOnlyList<SnapshotStatus> Read() => [.. _snapshots.Where(snapshot => snapshot.Loaded).Select(snapshot => snapshot.Read())];
}
