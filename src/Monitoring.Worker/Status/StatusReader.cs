using Monitoring.Streaming.Classifying;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Configuration;
using Monitoring.Worker.Health;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Status;

/// <summary>Puts the service's status together from those who know.</summary>
internal sealed class StatusReader(ServiceFacts facts, Broker broker, SnapshotBoard snapshots, LoopRegistry loops, IEnumerable<ClassifyLoop> classify, IEnumerable<AccountStates> accounts)
{
    /// <summary>Whether model, roster and policy are loaded.</summary>
    public bool SnapshotsLoaded => snapshots.Loaded;

    /// <summary>The status now.</summary>
    public ServiceStatus Read() => new(
        ProductVersion.Text,
        DeploymentEnvironment.Name,
        facts.StartedAt,
        facts.Roles,
        new BrokerStatus(broker.Endpoint.BootstrapServers, broker.IsEmbedded),
        snapshots.Read(),
        [.. loops.Read().Select(loop => new LoopStatus(loop.Name, Math.Round(loop.SinceLastTurn.TotalSeconds, 3), loop.Ready, loop.Ended))],
        classify.Select(loop => TotalsOf(loop.Totals)).FirstOrDefault(),
        accounts.Select(states => states()).FirstOrDefault());

    private static PostTotals TotalsOf(ClassifyTotals totals) =>
        new(totals.Records, totals.Assessed, totals.Flagged, totals.NotFlagged, totals.DeadLettered, totals.Deleted, totals.Lag);
}

/// <summary>Accounts by <c>platform/state</c>.</summary>
internal delegate IReadOnlyDictionary<string, int> AccountStates();

/// <summary>What does not change while the service runs.</summary>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="Roles">Its roles.</param>
internal sealed record ServiceFacts(DateTimeOffset StartedAt, IReadOnlyList<string> Roles);
