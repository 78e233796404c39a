using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Monitoring.Worker.Logging;

/// <summary>Makes the logger that the settings ask for.</summary>
internal static class LogSetup
{
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    // The framework tells at Information what our own messages already say.
    private static readonly string[] Framework = ["Microsoft", "System", "Polly"];

    /// <summary>A logger to standard error.</summary>
    public static Serilog.Core.Logger Of(LogOptions options)
    {
        var setup = new LoggerConfiguration().MinimumLevel.Is(options.Level).Enrich.FromLogContext();
        foreach (var name in Framework)
        {
            setup.MinimumLevel.Override(name, options.Level > LogEventLevel.Warning ? options.Level : LogEventLevel.Warning);
        }

        foreach (var (name, level) in options.Levels)
        {
            setup.MinimumLevel.Override(name, level);
        }

        return (options.Format == LogFormat.Json
            ? setup.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
            : setup.WriteTo.Console(outputTemplate: Template, standardErrorFromLevel: LogEventLevel.Verbose)).CreateLogger();
    }
}
