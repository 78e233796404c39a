namespace Monitoring.Contracts.Watchlist;

/// <summary>How sure it is that the account belongs to the registered person or office.</summary>
public enum Attribution
{
    /// <summary>The agency has verified it.</summary>
    Verified,

    /// <summary>The person has named it.</summary>
    Claimed,

    /// <summary>Somebody else has reported it.</summary>
    Reported,
}
