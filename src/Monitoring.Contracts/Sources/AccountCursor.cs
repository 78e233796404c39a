namespace Monitoring.Contracts.Sources;

/// <summary>How far one account has been read: the value on <c>monitoring.cursors</c>, keyed by account key.</summary>
/// <remarks>Written in the same transaction as the posts that it covers, so it is never ahead of them.</remarks>
public sealed record AccountCursor
{
    /// <summary>The account that is read.</summary>
    public required string AccountKey { get; init; }

    /// <summary>The source's own marks by name (last record key, ETag, seen ids...). Opaque to everyone but the source.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the platform said of the account at the last poll.</summary>
    public AccountState State { get; init; } = AccountState.NeverFetched;

    /// <summary>The state in words for an operator, for example the HTTP status; nothing personal. Null when there is nothing to say.</summary>
    public string? StateReason { get; init; }

    /// <summary>When the state last changed, UTC.</summary>
    public DateTimeOffset? StateSince { get; init; }

    /// <summary>When the account last answered, UTC.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>When the newest post read was published, UTC.</summary>
    public DateTimeOffset? LastPostAt { get; init; }

    /// <summary>Polls failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The earliest next poll that the platform has asked for, UTC; null for the normal interval.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A cursor for an account that has never been read.</summary>
    public static AccountCursor Start(string accountKey) => new() { AccountKey = accountKey };
}
