using System.ComponentModel.DataAnnotations;

namespace Monitoring.Worker.Health;

/// <summary>The small HTTP port for probes, metrics and status: the settings section <c>Health</c>.</summary>
internal sealed class HealthOptions : IValidatableObject
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Health";

    /// <summary>Default of <see cref="Listen"/>.</summary>
    public const string DefaultListen = "http://127.0.0.1:8085";

    private static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromMinutes(1);

    /// <summary>Address that the port listens on.</summary>
    /// <value>An http address; port 0 takes a free one. Default: <c>http://127.0.0.1:8085</c>. In a container <c>http://0.0.0.0:8085</c>.</value>
    [Required]
    public string Listen { get; set; } = DefaultListen;

    /// <summary>How long a loop may stand still before this process counts as hung.</summary>
    /// <value>5 seconds to 1 hour. Default: 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ErrorMessage = "Health:StaleAfter must be 5 seconds to 1 hour.")]
    public TimeSpan StaleAfter { get; set; } = DefaultStaleAfter;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Listen, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            yield return new($"Health:Listen: '{Listen}' is not an http address. Write it like {DefaultListen}.");
        }
    }
}
