using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>Reads the public posts of watched accounts on one platform; the rules it keeps are in <c>docs/source-contract.md</c>.</summary>
public interface ISource
{
    /// <summary>The platform's name as in <see cref="WatchedAccount.Platform"/>, lower case.</summary>
    string Platform { get; }

    /// <summary>Reads the page of an account that follows its cursor.</summary>
    /// <param name="account">The account; never opted out.</param>
    /// <param name="cursor">How far it has been read. Not changed: the new cursor is part of the answer.</param>
    /// <param name="cancellationToken">Ends the poll; the only thing that a source throws for.</param>
    /// <returns>What was found. What the platform refuses or fails to do is a state of the returned cursor, never an exception.</returns>
    Task<PollOutcome> PollAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken);
}
