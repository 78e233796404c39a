using Microsoft.Extensions.Logging;

namespace Monitoring.Sources.Replay;

/// <summary>Log messages of the replay source.</summary>
internal static partial class ReplayLog
{
    [LoggerMessage(EventId = 1301, Level = LogLevel.Warning, Message = "Replay: {File}:{Line} left out ({Reason}): {What}")]
    public static partial void RowDropped(ILogger logger, string file, long line, string reason, string what);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Warning, Message = "Replay: {Count} more rows of this page of {File} left out")]
    public static partial void MoreRowsDropped(ILogger logger, string file, int count);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Information, Message = "Replay: end of {File} reached at line {Line}")]
    public static partial void FileEnded(ILogger logger, string file, long line);

    [LoggerMessage(EventId = 1304, Level = LogLevel.Warning, Message = "Replay: {Count} files were added before {File}, which is being read; they are not read. Name new files so that they sort behind")]
    public static partial void FilesOutOfOrder(ILogger logger, string file, int count);

    [LoggerMessage(EventId = 1305, Level = LogLevel.Warning, Message = "Replay: {File} is unreadable from line {Line}")]
    public static partial void FileBroken(ILogger logger, Exception failure, string file, long line);
}
