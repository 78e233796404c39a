using Monitoring.Contracts.Classification;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Contracts.Schemas;

/// <summary>The schema of every event type, in the order of a post's way.</summary>
public static class SchemaCatalog
{
    /// <summary>All schemas.</summary>
    public static IReadOnlyList<EventSchema> All { get; } =
    [
        new(EventTypes.AccountWatched, TopicNames.Accounts, typeof(WatchedAccount), "watched-account.schema.json"),
        new(EventTypes.CursorAdvanced, TopicNames.Cursors, typeof(AccountCursor), "account-cursor.schema.json"),
        new(EventTypes.PostCaptured, TopicNames.Posts, typeof(Post), "post.schema.json"),
        new(EventTypes.PostDeleted, TopicNames.Posts, typeof(PostDeleted), "post-deleted.schema.json"),
        new(EventTypes.PostAssessed, TopicNames.Assessments, typeof(Assessment), "assessment.schema.json"),
        new(EventTypes.PostFlagged, TopicNames.Flags, typeof(Flag), "flag.schema.json"),
    ];

    /// <summary>The schema of an event type, or null when this version does not know the type.</summary>
    public static EventSchema? Find(string eventType) => All.FirstOrDefault(schema => schema.EventType == eventType);
}
