using System.ComponentModel.DataAnnotations;

namespace Monitoring.Worker.Configuration;

/// <summary>What this process does and how it ends: the settings section <c>Service</c>.</summary>
internal sealed class ServiceOptions : IValidatableObject
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Service";

    /// <summary>Default of <see cref="Roles"/>.</summary>
    public const string DefaultRoles = "poll,classify";

    private static readonly TimeSpan DefaultShutdownTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DefaultGracePeriod = TimeSpan.FromSeconds(45);

    /// <summary>Roles of this process.</summary>
    /// <value>Comma-separated: <c>poll</c>, <c>classify</c>. Default: both.</value>
    [Required]
    public string Roles { get; set; } = DefaultRoles;

    /// <summary>Longest time for all loops together to drain, close and flush at shutdown.</summary>
    /// <value>Longer than Kafka's drain, close and flush time-outs together. 1 second to 10 minutes. Default: 30 s.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Service:ShutdownTimeout must be 1 second to 10 minutes.")]
    public TimeSpan ShutdownTimeout { get; set; } = DefaultShutdownTimeout;

    /// <summary>When the supervisor (Kubernetes <c>terminationGracePeriodSeconds</c>, systemd <c>TimeoutStopSec</c>) kills the process.</summary>
    /// <value>Longer than <see cref="ShutdownTimeout"/>. Default: 45 s.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:20:00", ErrorMessage = "Service:GracePeriod must be 2 seconds to 20 minutes.")]
    public TimeSpan GracePeriod { get; set; } = DefaultGracePeriod;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var unknown in RoleNames.Split(Roles).Except(RoleNames.All))
        {
            yield return new($"Service:Roles: '{unknown}' is not a role. Use one or more of: {string.Join(", ", RoleNames.All)}.");
        }

        if (ShutdownTimeout >= GracePeriod)
        {
            yield return new($"Service:ShutdownTimeout: {ShutdownTimeout} is not shorter than Service:GracePeriod ({GracePeriod}). Lower it, or raise the supervisor's grace and Service:GracePeriod with it.");
        }
    }
}
