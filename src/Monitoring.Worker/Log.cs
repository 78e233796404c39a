namespace Monitoring.Worker;

/// <summary>Log messages of the worker, events 5000 to 5999.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Information, "monitoring {Version} starts: roles {Roles}, environment {Environment}")]
    public static partial void Starting(ILogger logger, string version, string roles, string environment);

    [LoggerMessage(5001, LogLevel.Warning, "No broker is set: the embedded broker runs at {Address}. It keeps nothing when this process ends")]
    public static partial void EmbeddedBroker(ILogger logger, string address);

    [LoggerMessage(5002, LogLevel.Information, "Health, metrics and status at {Address}")]
    public static partial void Listening(ILogger logger, string address);

    [LoggerMessage(5003, LogLevel.Information, "monitoring ends")]
    public static partial void Ended(ILogger logger);

    [LoggerMessage(5010, LogLevel.Critical, "The loop {Loop} has died; the process ends with an error and is started anew by its supervisor")]
    public static partial void LoopDied(ILogger logger, Exception? exception, string loop);

    [LoggerMessage(5011, LogLevel.Warning, "The loop {Loop} did not end in the time for shutdown; what it had not committed is done again after the restart")]
    public static partial void LoopAbandoned(ILogger logger, string loop);

    [LoggerMessage(5020, LogLevel.Information, "{Kind} {Version} is in force")]
    public static partial void SnapshotApplied(ILogger logger, string kind, string version);

    [LoggerMessage(5021, LogLevel.Error, "The new {Kind} is refused, {Version} stays in force: {Problem}")]
    public static partial void SnapshotRejected(ILogger logger, string kind, string version, string problem);

    [LoggerMessage(5022, LogLevel.Information, "The {Kind} on disk is again {Version}, which is in force")]
    public static partial void SnapshotRestored(ILogger logger, string kind, string version);

    [LoggerMessage(5030, LogLevel.Warning, "More than {Budget} posts are flagged today: more than people can review by the policy's dailyBudget. None is held back; raise a threshold, or read 'monitoring flags --top'")]
    public static partial void OverBudget(ILogger logger, int budget);
}
