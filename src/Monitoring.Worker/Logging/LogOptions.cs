using Serilog.Events;

namespace Monitoring.Worker.Logging;

/// <summary>How the log looks: the settings section <c>Log</c>. It goes to standard error, so that standard output is for results.</summary>
internal sealed class LogOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Log";

    /// <summary>For people or for machines.</summary>
    /// <value><c>Text</c> (coloured on a terminal) or <c>Json</c> (compact JSON, one event a line). Default: Text.</value>
    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>The lowest level that is written.</summary>
    /// <value><c>Verbose</c>, <c>Debug</c>, <c>Information</c>, <c>Warning</c>, <c>Error</c>, <c>Fatal</c>. Default: Information.</value>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    /// <summary>Lowest levels of parts by the beginning of their names, for example <c>Monitoring.Sources</c>.</summary>
    /// <value>Default: none beyond the framework's own at Warning.</value>
    public IDictionary<string, LogEventLevel> Levels { get; } = new Dictionary<string, LogEventLevel>(StringComparer.Ordinal);
}

/// <summary>The two looks of the log.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For machines.</summary>
    Json,
}
