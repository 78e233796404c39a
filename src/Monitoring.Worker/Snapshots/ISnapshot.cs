using Monitoring.Contracts.Problems;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Snapshots;

/// <summary>A snapshot of any kind.</summary>
internal interface ISnapshot
{
    /// <summary><c>model</c>, <c>roster</c>, <c>policy</c>.</summary>
    string Kind { get; }

    /// <summary>Version in force.</summary>
    string Version { get; }

    /// <summary>Whether one is in force.</summary>
    bool Loaded { get; }

    /// <summary>The first load: every problem, or none and the snapshot is in force.</summary>
    IReadOnlyList<Problem> Start();

    /// <summary>Looks whether the file has changed, and takes it when it is good.</summary>
    SnapshotChange Check();

    /// <summary>The status now.</summary>
    SnapshotStatus Read();
}

/// <summary>What a look has changed.</summary>
internal enum SnapshotChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A new one is in force.</summary>
    Applied,

    /// <summary>A new one is refused; the last good stays.</summary>
    Rejected,

    /// <summary>A refused one was replaced by the very one in force.</summary>
    Restored,
}
