namespace Monitoring.Sources.Polling;

/// <summary>How one poll ended.</summary>
/// <param name="End">How.</param>
/// <param name="Outcome">The page, when it was published.</param>
internal readonly record struct PollResult(PollEnd End, PollOutcome? Outcome = null);

/// <summary>How a poll can end.</summary>
internal enum PollEnd
{
    /// <summary>The page and its cursor are durable.</summary>
    Published,

    /// <summary>The page could not be published: the account is read again from its old cursor.</summary>
    Unpublished,

    /// <summary>The shard or the account is no longer ours, or the service stops: nothing was published.</summary>
    Withdrawn,
}
