using System.Diagnostics.Metrics;

namespace Monitoring.Streaming;

/// <summary>The stream's instruments, on the meter <c>Monitoring.Streaming</c>.</summary>
public static class Metrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Monitoring.Streaming";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Records of <c>monitoring.posts</c> by outcome: <c>flagged</c>, <c>not_flagged</c> (with reason), <c>deleted</c>, <c>dead_lettered</c> (with reason).</summary>
    internal static readonly Counter<long> Processed = Meter.CreateCounter<long>("monitoring.posts.processed", "{record}", "Records of monitoring.posts by outcome and reason.");

    /// <summary>Posts and deletions written to <c>monitoring.posts</c>.</summary>
    internal static readonly Counter<long> Published = Meter.CreateCounter<long>("monitoring.posts.published", "{record}", "Posts and deletions written with their cursors.");

    /// <summary>Transactions or steps given up and done again.</summary>
    internal static readonly Counter<long> Aborts = Meter.CreateCounter<long>("monitoring.transactions.aborted", "{transaction}", "Steps given up and done again.");

    /// <summary>Rebalances by kind: <c>assigned</c>, <c>revoked</c>, <c>lost</c>.</summary>
    internal static readonly Counter<long> Rebalances = Meter.CreateCounter<long>("monitoring.groups.rebalanced", "{rebalance}", "Partitions assigned, revoked or lost.");

    /// <summary>Counts a rebalance.</summary>
    internal static void Rebalanced(string kind) => Rebalances.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Batches of polls that were not written, by reason: <c>NOT_OURS</c>, <c>REFUSED</c>, <c>STOPPED</c>.</summary>
    internal static readonly Counter<long> Unpublished = Meter.CreateCounter<long>("monitoring.batches.refused", "{batch}", "Batches of polls that were not written, by reason; they are polled again.");

    /// <summary>Records of the watchlist or of cursors that could not be read, by topic.</summary>
    internal static readonly Counter<long> Unreadable = Meter.CreateCounter<long>("monitoring.records.unreadable", "{record}", "Records of accounts or cursors that could not be read and were passed over.");

    /// <summary>Records that retention took before they were read.</summary>
    internal static readonly Counter<long> RetentionLost = Meter.CreateCounter<long>("monitoring.posts.lost_to_retention", "{record}", "Offsets gone before they were read.");

    /// <summary>Posts that wait to be classified, at the last statistics of the client. Rising without progress is the alarm, not a lag above zero.</summary>
    internal static readonly Gauge<long> Lag = Meter.CreateGauge<long>("monitoring.posts.lag", "{record}", "Posts that wait to be classified.");

    /// <summary>Seconds of one step of the classify loop.</summary>
    internal static readonly Histogram<double> StepSeconds = Meter.CreateHistogram<double>("monitoring.classify.step", "s", "Duration of one step of the classify loop.");
}
