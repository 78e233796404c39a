using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Monitoring.Worker.Telemetry;

/// <summary>Metrics of every part by the meters named <c>Monitoring.*</c>: Prometheus on the health port, OTLP when an endpoint is set.</summary>
internal static class TelemetrySetup
{
    /// <summary>Path of the Prometheus endpoint.</summary>
    public const string Path = "/metrics";

    public static IServiceCollection AddMonitoringTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("monitoring", serviceVersion: ProductVersion.Text))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter("Monitoring.*").AddRuntimeInstrumentation().AddHttpClientInstrumentation().AddPrometheusExporter();
                if (!string.IsNullOrEmpty(options.OtlpEndpoint))
                {
                    metrics.AddOtlpExporter(exporter => exporter.Endpoint = new Uri(options.OtlpEndpoint));
                }
            });
        return services;
    }
}
