using System.ComponentModel.DataAnnotations;

namespace Monitoring.Sources.Polling;

/// <summary>How often and how many at once the accounts are polled.</summary>
public sealed class PollOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sources:Polling";

    /// <summary>Default of <see cref="MaxConcurrentPolls"/>.</summary>
    public const int DefaultMaxConcurrentPolls = 32;

    /// <summary>Default of <see cref="MaxConcurrentPollsPerPlatform"/>.</summary>
    public const int DefaultMaxConcurrentPollsPerPlatform = 16;

    /// <summary>Default of <see cref="MaxConcurrentPollsPerHost"/>.</summary>
    public const int DefaultMaxConcurrentPollsPerHost = 2;

    /// <summary>Default of <see cref="Jitter"/>.</summary>
    public const double DefaultJitter = 0.1;

    /// <summary>Time from one poll of an account to the next.</summary>
    /// <value>Default 15 minutes, range 1 second to 7 days.</value>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How far a wait may be from its length, so that accounts do not march in step.</summary>
    /// <value>Fraction of the wait, default 0.1, range 0 to 0.5.</value>
    [Range(0.0, 0.5)]
    public double Jitter { get; set; } = DefaultJitter;

    /// <summary>Polls in flight, all together.</summary>
    /// <value>Default 32, range 1 to 1,024.</value>
    [Range(1, 1024)]
    public int MaxConcurrentPolls { get; set; } = DefaultMaxConcurrentPolls;

    /// <summary>Polls in flight on one platform, so that a slow platform leaves room for the others.</summary>
    /// <value>Default 16, range 1 to 1,024.</value>
    [Range(1, 1024)]
    public int MaxConcurrentPollsPerPlatform { get; set; } = DefaultMaxConcurrentPollsPerPlatform;

    /// <summary>Polls in flight on one host, for platforms whose accounts have addresses of their own (feeds).</summary>
    /// <value>Default 2, range 1 to 64.</value>
    [Range(1, 64)]
    public int MaxConcurrentPollsPerHost { get; set; } = DefaultMaxConcurrentPollsPerHost;

    /// <summary>Longest poll; a longer one is cancelled and counts as failed.</summary>
    /// <value>Default 2 minutes, range 1 second to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Wait after the first failure of an account; it doubles with each further one.</summary>
    /// <value>Default 1 minute, range 1 second to 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FailureBackoff { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait of a failing account.</summary>
    /// <value>Default 6 hours, range 1 second to 7 days; not less than <see cref="FailureBackoff"/>.</value>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxFailureBackoff { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How often an account that is gone, forbidden, deactivated and the like is looked at again.</summary>
    /// <value>Default 12 hours, range 1 second to 30 days.</value>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan StateRecheck { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long polls in flight may go on when the service stops.</summary>
    /// <value>Default 10 seconds, range 0 to 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What differs on a platform, by its name.</summary>
    /// <value>Default: a replay is looked at every 2 seconds, and every 30 seconds while its file is missing.</value>
    public IDictionary<string, PlatformPollOptions> Platforms { get; } = new Dictionary<string, PlatformPollOptions>(StringComparer.Ordinal)
    {
        ["replay"] = new() { Interval = TimeSpan.FromSeconds(2), StateRecheck = TimeSpan.FromSeconds(30) },
    };
}
