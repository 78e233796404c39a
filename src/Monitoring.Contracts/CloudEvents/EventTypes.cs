namespace Monitoring.Contracts.CloudEvents;

/// <summary>The CloudEvents types (<c>ce_type</c>) on the topics. The number grows only with a change that old readers cannot bear.</summary>
public static class EventTypes
{
    /// <summary>A <see cref="Watchlist.WatchedAccount"/>.</summary>
    public const string AccountWatched = "monitoring.account.watched.v1";

    /// <summary>A <see cref="Sources.AccountCursor"/>.</summary>
    public const string CursorAdvanced = "monitoring.cursor.advanced.v1";

    /// <summary>A <see cref="Posts.Post"/>.</summary>
    public const string PostCaptured = "monitoring.post.captured.v1";

    /// <summary>A <see cref="Posts.PostDeleted"/>.</summary>
    public const string PostDeleted = "monitoring.post.deleted.v1";

    /// <summary>A <see cref="Classification.Assessment"/>.</summary>
    public const string PostAssessed = "monitoring.post.assessed.v1";

    /// <summary>A <see cref="Flags.Flag"/>.</summary>
    public const string PostFlagged = "monitoring.post.flagged.v1";
}
