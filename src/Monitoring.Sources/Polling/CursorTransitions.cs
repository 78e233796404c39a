using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>How a poll's result changes an account's cursor: pure, so that every source tells the same story of an account.</summary>
public static class CursorTransitions
{
    /// <summary>The platform has answered.</summary>
    /// <param name="cursor">The cursor that was polled with.</param>
    /// <param name="now">When it answered.</param>
    /// <param name="marks">The source's marks after this page; null keeps those of <paramref name="cursor"/> (for example 304).</param>
    /// <param name="newestPost">When the newest post of the page was published; an older one than is known changes nothing.</param>
    /// <param name="notBefore">The earliest next poll that the platform asks for; null for the normal interval.</param>
    public static AccountCursor Answered(
        AccountCursor cursor,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string>? marks = null,
        DateTimeOffset? newestPost = null,
        DateTimeOffset? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return Moved(cursor, AccountState.Active, reason: null, now) with
        {
            Marks = marks ?? cursor.Marks,
            LastSuccessAt = now,
            LastPostAt = Later(cursor.LastPostAt, newestPost),
            Failures = 0,
            NotBefore = notBefore,
        };
    }

    /// <summary>The platform has said what the account is instead of showing it: gone, forbidden, opted out, unreadable. Looked at again, seldom.</summary>
    /// <param name="cursor">The cursor that was polled with; its marks are kept, for the account may come back.</param>
    /// <param name="state">Any state but <see cref="AccountState.Active"/>, <see cref="AccountState.NeverFetched"/> and <see cref="AccountState.Failing"/>.</param>
    /// <param name="reason">The state in words (<c>410 Gone</c>), nothing personal.</param>
    /// <param name="now">When it said so.</param>
    public static AccountCursor Refused(AccountCursor cursor, AccountState state, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return state is AccountState.Active or AccountState.NeverFetched or AccountState.Failing
            ? throw new ArgumentOutOfRangeException(nameof(state), state, "Not a refusal.")
            : Moved(cursor, state, reason, now) with { Failures = cursor.Failures + 1, NotBefore = null };
    }

    /// <summary>Time-outs, 5xx, 429 or no connection, after the retries of one poll are used up. Polled again with backoff.</summary>
    /// <param name="cursor">The cursor that was polled with; its marks are kept.</param>
    /// <param name="reason">The failure in words (<c>503 after 3 tries</c>), nothing personal.</param>
    /// <param name="now">When it was given up.</param>
    /// <param name="notBefore">The earliest next poll that the platform asks for (<c>Retry-After</c>), or null.</param>
    public static AccountCursor Failed(AccountCursor cursor, string reason, DateTimeOffset now, DateTimeOffset? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return Moved(cursor, AccountState.Failing, reason, now) with { Failures = cursor.Failures + 1, NotBefore = notBefore };
    }

    private static AccountCursor Moved(AccountCursor cursor, AccountState state, string? reason, DateTimeOffset now) => cursor with
    {
        State = state,
        StateReason = reason,
        StateSince = cursor.State == state && cursor.StateSince is not null ? cursor.StateSince : now,
    };

    private static DateTimeOffset? Later(DateTimeOffset? known, DateTimeOffset? found) => known is null || found > known ? found ?? known : known;
}
