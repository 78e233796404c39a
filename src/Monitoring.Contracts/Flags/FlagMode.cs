namespace Monitoring.Contracts.Flags;

/// <summary>Why the item is on the review topic.</summary>
public enum FlagMode
{
    /// <summary>Above the threshold in force.</summary>
    Live,

    /// <summary>Above the threshold of a policy that is only tried out.</summary>
    Shadow,

    /// <summary>Drawn by chance for measuring, whatever the score.</summary>
    Sample,
}
