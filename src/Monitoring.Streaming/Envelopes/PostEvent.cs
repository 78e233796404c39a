using Monitoring.Contracts.Posts;

namespace Monitoring.Streaming.Envelopes;

/// <summary>What a record of <c>monitoring.posts</c> turned out to be.</summary>
public abstract record PostEvent
{
    private PostEvent()
    {
    }

    /// <summary>A captured post version.</summary>
    /// <param name="Post">The post.</param>
    public sealed record Captured(Post Post) : PostEvent;

    /// <summary>A deletion.</summary>
    /// <param name="Deletion">What is gone.</param>
    public sealed record Deleted(PostDeleted Deletion) : PostEvent;

    /// <summary>A record that can never be read: a dead letter.</summary>
    /// <param name="Reason">A code of <see cref="Contracts.DeadLetters.DeadLetterReasons"/>.</param>
    /// <param name="Message">What is wrong, without the content of the post.</param>
    /// <param name="Exception">Type name of the parser's exception, when there was one.</param>
    public sealed record Poison(string Reason, string Message, string? Exception = null) : PostEvent;
}
