namespace Monitoring.Streaming.Settings;

/// <summary>The answer to posts that retention took before they were read.</summary>
public enum RetentionLossAnswer
{
    /// <summary>Count and log the range that is lost, go on at the oldest post left.</summary>
    Continue,

    /// <summary>End the process with an error.</summary>
    Stop,
}
