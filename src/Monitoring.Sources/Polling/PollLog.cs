using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>Log messages of the poll loop.</summary>
internal static partial class PollLog
{
    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "Polling: shard {Shard} taken over with {Accounts} accounts")]
    public static partial void ShardAssigned(ILogger logger, int shard, int accounts);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Information, Message = "Polling: shard {Shard} given back, {InFlight} polls in flight")]
    public static partial void ShardRevoked(ILogger logger, int shard, int inFlight);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "Polling: shard {Shard} lost, {InFlight} polls in flight dropped")]
    public static partial void ShardLost(ILogger logger, int shard, int inFlight);

    [LoggerMessage(EventId = 1204, Level = LogLevel.Warning, Message = "Polling: no source reads {Platform}; its accounts are not polled")]
    public static partial void NoSource(ILogger logger, string platform);

    [LoggerMessage(EventId = 1205, Level = LogLevel.Warning, Message = "Polling: a page of {Posts} posts of {Platform} could not be published and is read again")]
    public static partial void Unpublished(ILogger logger, Exception failure, string platform, int posts);

    [LoggerMessage(EventId = 1206, Level = LogLevel.Error, Message = "Polling: the source of {Platform} threw, which is a bug of the source")]
    public static partial void SourceThrew(ILogger logger, Exception failure, string platform);

    [LoggerMessage(EventId = 1207, Level = LogLevel.Information, Message = "Polling: an account of {Platform} is now {State} (was {Before}): {Reason}")]
    public static partial void StateChanged(ILogger logger, string platform, AccountState state, AccountState before, string? reason);

    [LoggerMessage(EventId = 1208, Level = LogLevel.Information, Message = "Polling: stopping, {InFlight} polls in flight")]
    public static partial void Stopping(ILogger logger, int inFlight);

    [LoggerMessage(EventId = 1209, Level = LogLevel.Warning, Message = "Polling: {InFlight} polls did not end in time and were dropped; their accounts go on from their old cursors")]
    public static partial void StoppedHard(ILogger logger, int inFlight);
}
