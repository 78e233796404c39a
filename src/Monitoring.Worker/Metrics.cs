using System.Diagnostics.Metrics;

namespace Monitoring.Worker;

/// <summary>The worker's instruments, on the meter <c>Monitoring.Worker</c>.</summary>
internal static class Metrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Monitoring.Worker";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Applied = Meter.CreateCounter<long>("monitoring.snapshot.applied", "{snapshot}", "Model, roster or policy taken into force while running, by kind.");
    private static readonly Counter<long> Rejected = Meter.CreateCounter<long>("monitoring.snapshot.rejected", "{snapshot}", "Model, roster or policy refused while running, by kind; the last good stays.");
    private static readonly Counter<long> Over = Meter.CreateCounter<long>("monitoring.flags.over_budget", "{flag}", "Flags of a day beyond the policy's daily review budget; they are on the review topic all the same.");

    /// <summary>A flag beyond the day's review budget.</summary>
    public static void OverBudget() => Over.Add(1);

    /// <summary>A snapshot came into force.</summary>
    public static void SnapshotApplied(string kind) => Applied.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>A snapshot was refused.</summary>
    public static void SnapshotRejected(string kind) => Rejected.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
