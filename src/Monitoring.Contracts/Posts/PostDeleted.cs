namespace Monitoring.Contracts.Posts;

/// <summary>The source has seen that a post is gone: an event on <c>monitoring.posts</c>, keyed by account key.</summary>
public sealed record PostDeleted
{
    /// <summary>The post that is gone.</summary>
    public required string PostId { get; init; }

    /// <summary>The account that had put it out.</summary>
    public required string AccountKey { get; init; }

    /// <summary>The platform.</summary>
    public required string Platform { get; init; }

    /// <summary>When the source noticed, UTC.</summary>
    public required DateTimeOffset NoticedAt { get; init; }
}
