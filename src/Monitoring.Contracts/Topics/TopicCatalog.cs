namespace Monitoring.Contracts.Topics;

/// <summary>Every topic of the system with its settings (design: topics). Accounts, cursors and posts are co-partitioned.</summary>
public static class TopicCatalog
{
    // A dead letter is a record of any size with our headers beside it: it must fit, or its partition would stand still.
    private const int LargestDeadLetter = 20 << 20;

    /// <summary>The topics in the order of a post's way.</summary>
    public static IReadOnlyList<TopicSpec> All { get; } =
    [
        new(TopicNames.Accounts, "accountKey", Compacted: true, Retention: null, "the watchlist; sharded to pollers by the consumer group"),
        new(TopicNames.Cursors, "accountKey", Compacted: true, Retention: null, "how far each account has been read"),
        new(TopicNames.Posts, "accountKey", Compacted: false, TimeSpan.FromDays(7), "captured post versions, deletions as events"),
        new(TopicNames.Assessments, "postId", Compacted: false, TimeSpan.FromDays(90), "score, labels, versions; no text"),
        new(TopicNames.Flags, "flagId", Compacted: false, TimeSpan.FromDays(400), "the review topic"),
        new(TopicNames.Decisions, "flagId", Compacted: false, Retention: null, "what analysts decided, append-only"),
        new(TopicNames.DeadLetters, "original key", Compacted: false, TimeSpan.FromDays(30), "raw bytes, headers, reason") { LargestRecord = LargestDeadLetter },
    ];
}
