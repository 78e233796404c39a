using Microsoft.Extensions.Options;
using Monitoring.Worker.Status;
using Monitoring.Worker.Telemetry;

namespace Monitoring.Worker.Health;

/// <summary>The HTTP endpoints of the service, the same in every environment.</summary>
internal static class HealthEndpoints
{
    /// <summary>Liveness.</summary>
    public const string LivePath = "/livez";

    /// <summary>Readiness.</summary>
    public const string ReadyPath = "/readyz";

    /// <summary>Everything that <c>monitoring status</c> shows.</summary>
    public const string StatusPath = "/status";

    public static void MapMonitoring(this WebApplication app)
    {
        app.MapGet(LivePath, (LoopRegistry loops, IOptions<HealthOptions> options, IHostApplicationLifetime lifetime) =>
            Answer(HealthReport.Liveness(loops.Read(), options.Value.StaleAfter, lifetime.ApplicationStopping.IsCancellationRequested)));
        app.MapGet(ReadyPath, (LoopRegistry loops, StatusReader status, IHostApplicationLifetime lifetime) =>
            Answer(HealthReport.Readiness(loops.Read(), status.SnapshotsLoaded, lifetime.ApplicationStopping.IsCancellationRequested)));
        app.MapGet(StatusPath, (StatusReader status) => Results.Json(status.Read(), StatusJson.Default.ServiceStatus));
        app.MapPrometheusScrapingEndpoint(TelemetrySetup.Path);
    }

    private static IResult Answer(HealthReport report) =>
        Results.Json(report, StatusJson.Default.HealthReport, statusCode: report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
