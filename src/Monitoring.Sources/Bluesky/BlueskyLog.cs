using Microsoft.Extensions.Logging;

namespace Monitoring.Sources.Bluesky;

/// <summary>Log messages of the Bluesky source.</summary>
internal static partial class BlueskyLog
{
    [LoggerMessage(EventId = 1401, Level = LogLevel.Information, Message = "Bluesky: an account has moved to another server and is read on from there")]
    public static partial void Moved(ILogger logger);
}
