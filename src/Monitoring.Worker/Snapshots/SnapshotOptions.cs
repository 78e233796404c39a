using System.ComponentModel.DataAnnotations;

namespace Monitoring.Worker.Snapshots;

/// <summary>The files that operators change while the service runs: the settings section <c>Snapshots</c>.</summary>
internal sealed class SnapshotOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Snapshots";

    private static readonly TimeSpan DefaultCheckInterval = TimeSpan.FromSeconds(2);

    /// <summary>Folder of the rosters.</summary>
    /// <value>A folder of YAML files. Default: the bundled <c>models/rosters</c>.</value>
    [Required]
    public string Roster { get; set; } = BundledFiles.Rosters;

    /// <summary>The policy.</summary>
    /// <value>A YAML file. Default: the bundled <c>models/policy/policy.yaml</c>.</value>
    [Required]
    public string Policy { get; set; } = BundledFiles.Policy;

    /// <summary>The model.</summary>
    /// <value>A zip made by <c>monitoring train</c>. Default: the bundled <c>models/asn-support.zip</c>.</value>
    [Required]
    public string Model { get; set; } = BundledFiles.Model;

    /// <summary>How often the files are looked at; their content counts, not their times, so that a swapped link (Kubernetes ConfigMap) is seen.</summary>
    /// <value>100 ms to 10 minutes. Default: 2 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00", ErrorMessage = "Snapshots:CheckInterval must be 100 ms to 10 minutes.")]
    public TimeSpan CheckInterval { get; set; } = DefaultCheckInterval;
}
