using Monitoring.Contracts.Watchlist;

namespace Monitoring.Contracts.Posts;

/// <summary>One captured version of one public post: a value on <c>monitoring.posts</c>, keyed by account key.</summary>
public sealed record Post
{
    /// <summary><c>platform:nativeId</c>; the same for every version.</summary>
    public required string PostId { get; init; }

    /// <summary>Content hash of this version; see <see cref="Posts.PostId.VersionOf"/>.</summary>
    public required string Version { get; init; }

    /// <summary>The watched account that put it out.</summary>
    public required string AccountKey { get; init; }

    /// <summary>The platform it was read from.</summary>
    public required string Platform { get; init; }

    /// <summary>How it was put out.</summary>
    public required PostKind Kind { get; init; }

    /// <summary>Where a person can look at it; null when the platform gives no address.</summary>
    public string? Permalink { get; init; }

    /// <summary>When it was published, UTC. Where the platform gives no time it is the fetch time.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When it was read, UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>What a reader sees.</summary>
    public required PostContent Content { get; init; }

    /// <summary>Agency code of the account at capture.</summary>
    public required string Agency { get; init; }

    /// <summary>Kemendagri region code of the account at capture.</summary>
    public required string Region { get; init; }

    /// <summary>Kind of staff of the account at capture.</summary>
    public required SubjectType SubjectType { get; init; }

    /// <summary>How sure the account's attribution was at capture.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Lower-case hex SHA-256 of the raw answer or record that the post was read from: evidence that it was seen so.</summary>
    public string? RawSha256 { get; init; }
}
