using System.ComponentModel.DataAnnotations;

namespace Monitoring.Worker.Telemetry;

/// <summary>Where metrics go beside the Prometheus endpoint: the settings section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Telemetry";

    /// <summary>OTLP collector (gRPC).</summary>
    /// <value>An http or https address, for example <c>http://collector:4317</c>. Default: none, nothing is sent.</value>
    public string? OtlpEndpoint { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(OtlpEndpoint) && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")))
        {
            yield return new("Telemetry:OtlpEndpoint: this is not an http or https address. Write it like http://collector:4317, or leave it out.");
        }
    }
}
