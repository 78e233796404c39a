namespace Monitoring.Contracts.Sources;

/// <summary>What the platform says of an account; everything but <see cref="Active"/> is a state, never a reason to hammer it with retries.</summary>
public enum AccountState
{
    /// <summary>Not polled yet.</summary>
    NeverFetched,

    /// <summary>The last poll was answered.</summary>
    Active,

    /// <summary>401: the account or its server asks for a login.</summary>
    LoginRequired,

    /// <summary>403: reading is refused.</summary>
    Forbidden,

    /// <summary>404: unknown to the platform.</summary>
    NotFound,

    /// <summary>410, suspended or deleted.</summary>
    Gone,

    /// <summary>The owner has switched it off; it may come back.</summary>
    Deactivated,

    /// <summary>451: withheld for legal reasons.</summary>
    Withheld,

    /// <summary>The owner or the platform has opted out of being read (for example Bluesky's <c>!no-unauthenticated</c>).</summary>
    OptedOut,

    /// <summary>The answer could not be understood (broken XML, wrong content type, too large).</summary>
    Unreadable,

    /// <summary>Transient failures have used up the retries: time-outs, 5xx, 429, no connection.</summary>
    Failing,
}
