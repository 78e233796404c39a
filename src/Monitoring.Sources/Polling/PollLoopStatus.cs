using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>What the poll loop says of itself; a snapshot, at most a second older than its last turn.</summary>
/// <param name="LastTurn">When the loop last went round, UTC: its heartbeat, at least once a second while it lives.</param>
/// <param name="Shards">Shards of the watchlist that this instance polls.</param>
/// <param name="Accounts">Accounts by platform and state; those of people who opted out count as <see cref="AccountState.OptedOut"/>.</param>
/// <param name="InFlight">Polls in flight.</param>
/// <param name="Waiting">Accounts that are due and have no room yet.</param>
/// <param name="Overdue">How long the account that waits longest is due.</param>
/// <param name="Ended">Whether the loop has ended.</param>
public sealed record PollLoopStatus(
    DateTimeOffset LastTurn,
    int Shards,
    IReadOnlyDictionary<(string Platform, AccountState State), int> Accounts,
    int InFlight,
    int Waiting,
    TimeSpan Overdue,
    bool Ended);
