using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>Who shares a bound on polls in flight: the accounts of one host, or of a platform that has only one.</summary>
/// <param name="Platform">Platform name.</param>
/// <param name="Host">Host of the account's own address, or null.</param>
internal sealed record PollLane(string Platform, string? Host)
{
    /// <summary>The lane of an account.</summary>
    public static PollLane Of(WatchedAccount account) => new(
        account.Platform,
        Uri.TryCreate(account.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.IdnHost : null);
}
