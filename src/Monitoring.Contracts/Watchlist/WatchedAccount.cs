namespace Monitoring.Contracts.Watchlist;

/// <summary>One registered public account of the watchlist: the value on <c>monitoring.accounts</c>, keyed by <see cref="AccountKey"/>.</summary>
/// <remarks>No name and no NIP: the person is only a keyed HMAC, so that two accounts of one person can be joined by those who hold the key.</remarks>
public sealed record WatchedAccount
{
    /// <summary><c>platform:nativeUserId</c>; see <see cref="Watchlist.AccountKey"/>.</summary>
    public required string AccountKey { get; init; }

    /// <summary>Which source reads it: <c>bluesky</c>, <c>feed</c>, <c>replay</c>...</summary>
    public required string Platform { get; init; }

    /// <summary>The handle as people write it; may change while the key stays.</summary>
    public string? Handle { get; init; }

    /// <summary>Where the account is read when the platform needs an address (a feed's URL, a replay's file or folder).</summary>
    public string? Url { get; init; }

    /// <summary>Code of the agency that registered the account.</summary>
    public required string Agency { get; init; }

    /// <summary>Region by Kemendagri code: 2 digits a province, 4 a regency or city (<c>62</c>, <c>6271</c>); <c>00</c> is national.</summary>
    public required string Region { get; init; }

    /// <summary>Kind of staff.</summary>
    public required SubjectType SubjectType { get; init; }

    /// <summary>How sure the attribution is.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Keyed HMAC-SHA256 of the NIP in lower-case hex, or null. The NIP itself is never stored.</summary>
    public string? PersonRef { get; init; }

    /// <summary>When the account was registered; posts from before are not read (purpose limitation). UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Whether the account's owner or the platform has asked not to be read.</summary>
    public bool OptedOut { get; init; }
}
