namespace Monitoring.Sources.Polling;

/// <summary>What differs on one platform from <see cref="PollOptions"/>; null takes the common value.</summary>
public sealed class PlatformPollOptions
{
    /// <summary>Time from one poll of an account to the next.</summary>
    /// <value>1 second to 7 days; default null.</value>
    public TimeSpan? Interval { get; set; }

    /// <summary>Polls in flight on the platform.</summary>
    /// <value>1 to 1,024; default null.</value>
    public int? MaxConcurrentPolls { get; set; }

    /// <summary>How often a refused account is looked at again.</summary>
    /// <value>1 second to 30 days; default null.</value>
    public TimeSpan? StateRecheck { get; set; }
}
