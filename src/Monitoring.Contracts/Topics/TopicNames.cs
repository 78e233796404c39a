namespace Monitoring.Contracts.Topics;

/// <summary>The topics, in the order of a post's way.</summary>
public static class TopicNames
{
    /// <summary>The watchlist.</summary>
    public const string Accounts = "monitoring.accounts";

    /// <summary>How far each account has been read.</summary>
    public const string Cursors = "monitoring.cursors";

    /// <summary>Captured posts and deletions.</summary>
    public const string Posts = "monitoring.posts";

    /// <summary>What the classifier said, without text.</summary>
    public const string Assessments = "monitoring.assessments";

    /// <summary>The review topic.</summary>
    public const string Flags = "monitoring.flags";

    /// <summary>What analysts decided.</summary>
    public const string Decisions = "monitoring.decisions";

    /// <summary>Records that could not be processed.</summary>
    public const string DeadLetters = "monitoring.dead-letters";
}
