namespace Monitoring.Worker.Status;

/// <summary>What the running service says of itself on <c>/status</c>.</summary>
/// <param name="Version">Version of this software.</param>
/// <param name="Environment">Environment name.</param>
/// <param name="StartedAt">When the service started, UTC.</param>
/// <param name="Roles">Roles of this process.</param>
/// <param name="Broker">The broker.</param>
/// <param name="Snapshots">Model, roster and policy: what is applied, and what was refused.</param>
/// <param name="Loops">The loops.</param>
/// <param name="Posts">What the classify loop has done; null without that role.</param>
/// <param name="Accounts">Accounts that this instance polls, by <c>platform/state</c>; null without that role.</param>
internal sealed record ServiceStatus(
    string Version,
    string Environment,
    DateTimeOffset StartedAt,
    IReadOnlyList<string> Roles,
    BrokerStatus Broker,
    IReadOnlyList<SnapshotStatus> Snapshots,
    IReadOnlyList<LoopStatus> Loops,
    PostTotals? Posts,
    IReadOnlyDictionary<string, int>? Accounts);

/// <summary>The broker that is used.</summary>
/// <param name="BootstrapServers">Address.</param>
/// <param name="Embedded">Whether it lives in this process and keeps nothing.</param>
internal sealed record BrokerStatus(string BootstrapServers, bool Embedded);

/// <summary>One snapshot.</summary>
/// <param name="Kind"><c>model</c>, <c>roster</c>, <c>policy</c>.</param>
/// <param name="Applied">Version in force.</param>
/// <param name="AppliedAt">Since when, UTC.</param>
/// <param name="RejectedAt">When a later one was refused, UTC; null when the file on disk is the one in force.</param>
/// <param name="Problems">Why it was refused.</param>
internal sealed record SnapshotStatus(string Kind, string Applied, DateTimeOffset AppliedAt, DateTimeOffset? RejectedAt, IReadOnlyList<string> Problems);

/// <summary>One loop.</summary>
/// <param name="Name">Name.</param>
/// <param name="SecondsSinceLastTurn">Age of its heartbeat.</param>
/// <param name="Ready">Whether it has its work.</param>
/// <param name="Ended">Whether it has ended.</param>
internal sealed record LoopStatus(string Name, double SecondsSinceLastTurn, bool Ready, bool Ended);

/// <summary>Posts since the start; records = assessed + deleted + dead-lettered, assessed = flagged + not flagged.</summary>
/// <param name="Records">Records finished.</param>
/// <param name="Assessed">Posts assessed.</param>
/// <param name="Flagged">Posts flagged.</param>
/// <param name="NotFlagged">Posts not flagged, by reason.</param>
/// <param name="DeadLettered">Dead letters, by reason.</param>
/// <param name="Deleted">Deletions seen.</param>
/// <param name="Lag">Records behind.</param>
internal sealed record PostTotals(
    long Records,
    long Assessed,
    long Flagged,
    IReadOnlyDictionary<string, long> NotFlagged,
    IReadOnlyDictionary<string, long> DeadLettered,
    long Deleted,
    long Lag);
