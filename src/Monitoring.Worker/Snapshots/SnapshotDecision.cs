namespace Monitoring.Worker.Snapshots;

/// <summary>What to do with what is found on disk: pure.</summary>
internal static class SnapshotDecision
{
    /// <summary>Decides.</summary>
    /// <param name="applied">Hash of what is in force.</param>
    /// <param name="seen">Hash of what was found last time, good or refused.</param>
    /// <param name="found">Hash of what is there now.</param>
    public static SnapshotStep Of(string applied, string seen, string found) =>
        found == seen ? SnapshotStep.Keep
        : found == applied ? SnapshotStep.Restore
        : SnapshotStep.Load;
}

/// <summary>The next step with a file.</summary>
internal enum SnapshotStep
{
    /// <summary>Nothing new.</summary>
    Keep,

    /// <summary>Back to what is in force.</summary>
    Restore,

    /// <summary>New content: parse and check it.</summary>
    Load,
}
