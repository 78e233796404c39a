using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Http;

/// <summary>How asking ended.</summary>
internal enum AnswerKind
{
    /// <summary>200 with a body.</summary>
    Content,

    /// <summary>304: nothing has changed.</summary>
    NotModified,

    /// <summary>A state of the account, see <see cref="SourceAnswer.State"/>; asking again soon changes nothing.</summary>
    Refused,

    /// <summary>Transient, and the retries are used up.</summary>
    Failed,

    /// <summary>Not asked: the host's budget is spent. Says nothing of the account.</summary>
    PutOff,
}

/// <summary>What came back, whatever it was: a value, never an exception.</summary>
internal sealed record SourceAnswer
{
    /// <summary>How asking ended.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Why, in words for an operator: <c>410 Gone</c>; nothing of the account in it.</summary>
    public required string Reason { get; init; }

    /// <summary>The account's state, for <see cref="AnswerKind.Refused"/>.</summary>
    public AccountState State { get; init; } = AccountState.Active;

    /// <summary>HTTP status; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>The body, decompressed; also of a refusal, for many explain themselves there.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Media type with its parameters, as sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public Uri? Address { get; init; }

    /// <summary>The new address, when the one asked for has moved for good (301, 308).</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>ETag as sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified as sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>The earliest time to ask again that the platform has named.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>An answer that says what the account is.</summary>
    public static SourceAnswer Refused(AccountState state, string reason) => new() { Kind = AnswerKind.Refused, State = state, Reason = reason };

    /// <summary>No usable answer.</summary>
    public static SourceAnswer Failed(string reason, DateTimeOffset? notBefore = null) => new() { Kind = AnswerKind.Failed, Reason = reason, NotBefore = notBefore };

    /// <summary>Not asked.</summary>
    public static SourceAnswer PutOff(string reason, DateTimeOffset? notBefore) => new() { Kind = AnswerKind.PutOff, Reason = reason, NotBefore = notBefore };
}
