using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming;

/// <summary>Log messages of the stream, events 2000 to 2999. Codes and counts only.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Warning, "Kafka client reports {Code} (fatal: {Fatal}); the client reconnects by itself unless it is fatal")]
    public static partial void ClientError(ILogger logger, string code, bool fatal);

    [LoggerMessage(2001, LogLevel.Debug, "Kafka client: {Facility}: {Text}")]
    public static partial void ClientLog(ILogger logger, string facility, string text);

    [LoggerMessage(2002, LogLevel.Information, "Transaction call made again: {Code}")]
    public static partial void TransactionRetried(ILogger logger, string code);

    [LoggerMessage(2003, LogLevel.Warning, "Transaction aborted, the step is done again: {Code}")]
    public static partial void TransactionAborted(ILogger logger, string code);

    [LoggerMessage(2004, LogLevel.Information, "Offsets were not stored ({Code}); the records are read again with the same ids")]
    public static partial void CommitRefused(ILogger logger, string code);

    [LoggerMessage(2010, LogLevel.Information, "{Role}: {Count} partitions assigned")]
    public static partial void Assigned(ILogger logger, string role, int count);

    [LoggerMessage(2011, LogLevel.Information, "{Role}: {Count} partitions revoked")]
    public static partial void Revoked(ILogger logger, string role, int count);

    [LoggerMessage(2012, LogLevel.Warning, "{Role}: {Count} partitions lost; what was not committed is dropped and read again by their new owner")]
    public static partial void Lost(ILogger logger, string role, int count);

    [LoggerMessage(2020, LogLevel.Warning, "A record went to the dead letters: {Reason} at {Topic}[{Partition}]@{Offset}")]
    public static partial void DeadLettered(ILogger logger, string reason, string topic, int partition, long offset);

    [LoggerMessage(2021, LogLevel.Error, "Assessing failed with {Exception} at {Topic}[{Partition}]@{Offset}, {Attempts} times")]
    public static partial void AssessmentFailed(ILogger logger, string exception, string topic, int partition, long offset, int attempts);

    [LoggerMessage(2022, LogLevel.Error, "Retention has taken {Count} records of partition {Partition} before they were read (offsets {From} to {To})")]
    public static partial void RetentionLost(ILogger logger, long count, int partition, long from, long to);

    [LoggerMessage(2023, LogLevel.Warning, "{Role}: a slow step; the partitions are paused until it is through")]
    public static partial void SlowStep(ILogger logger, string role);

    [LoggerMessage(2024, LogLevel.Warning, "{Role}: where the group stands could not be read ({Code}); asked again")]
    public static partial void CommittedUnknown(ILogger logger, string role, string code);

    [LoggerMessage(2025, LogLevel.Critical, "{Role}: the stream cannot go on in this process: {Message}")]
    public static partial void LoopFailed(ILogger logger, string role, string message);

    [LoggerMessage(2026, LogLevel.Warning, "{Role}: a step was given up at shutdown; it is done again after the next start")]
    public static partial void StepGivenUp(ILogger logger, string role);

    [LoggerMessage(2030, LogLevel.Warning, "{Role}: the consumer did not close within {Bound}; the process ends without")]
    public static partial void CloseAbandoned(ILogger logger, string role, TimeSpan bound);

    [LoggerMessage(2031, LogLevel.Information, "{Role}: consuming paused for a while: {Code}")]
    public static partial void ConsumeFailed(ILogger logger, string role, string code);

    [LoggerMessage(2040, LogLevel.Warning, "A record of {Topic} could not be read and is passed over: partition {Partition}, offset {Offset}")]
    public static partial void UnreadableRecord(ILogger logger, string topic, int partition, long offset);

    [LoggerMessage(2041, LogLevel.Information, "Partition {Partition} of the watchlist taken over: {Accounts} accounts, {Cursors} cursors")]
    public static partial void ShardTakenOver(ILogger logger, int partition, int accounts, int cursors);
}
