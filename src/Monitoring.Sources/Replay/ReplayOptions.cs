using System.ComponentModel.DataAnnotations;

namespace Monitoring.Sources.Replay;

/// <summary>How files are replayed as if their posts came from a platform.</summary>
public sealed class ReplayOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sources:Replay";

    /// <summary>Default of <see cref="PageSize"/>.</summary>
    public const int DefaultPageSize = 200;

    /// <summary>Default of <see cref="MaxRecordBytes"/>: 1 MiB.</summary>
    public const int DefaultMaxRecordBytes = 1024 * 1024;

    /// <summary>Name of the profile that is used when none has the replay's own name.</summary>
    public const string DefaultProfile = "default";

    /// <summary>Folder that the addresses of replay accounts are relative to; nothing outside of it is read.</summary>
    /// <value>A path. Default: the working folder.</value>
    [Required]
    public string Directory { get; set; } = ".";

    /// <summary>Rows read and published at once.</summary>
    /// <value>Default 200, range 1 to 10,000 rows.</value>
    [Range(1, 10_000)]
    public int PageSize { get; set; } = DefaultPageSize;

    /// <summary>Longest row; a longer one is dropped and counted.</summary>
    /// <value>Default 1 MiB, range 1 KiB to 16 MiB, in bytes.</value>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxRecordBytes { get; set; } = DefaultMaxRecordBytes;

    /// <summary>How long a file must have been left alone before a last line without a line end counts as written to its end.</summary>
    /// <value>Default 5 seconds, range 0 to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How each replay is read, by the native id of its account (<c>replay:NAME</c>), or <c>default</c> for all others.</summary>
    /// <value>Default none: the preset <c>monitoring</c> as fast as possible.</value>
    public IDictionary<string, ReplayProfile> Profiles { get; } = new Dictionary<string, ReplayProfile>(StringComparer.Ordinal);

    /// <summary>The profile of one replay.</summary>
    internal ReplayProfile ProfileOf(string name) =>
        Profiles.TryGetValue(name, out var own) ? own : Profiles.TryGetValue(DefaultProfile, out var common) ? common : new ReplayProfile();
}
