namespace Monitoring.Sources.Replay;

/// <summary>What a replayed row can say of a post: the left side of a field mapping.</summary>
public static class ReplayField
{
    /// <summary>The post's id in its export; without one the file and line are the id.</summary>
    public const string Id = "id";

    /// <summary>The author's own words.</summary>
    public const string Text = "text";

    /// <summary>Title of an article or video.</summary>
    public const string Title = "title";

    /// <summary>When it was published: ISO 8601 (UTC when it has no offset), or seconds or milliseconds since 1970. Without one it is the time of reading.</summary>
    public const string PublishedAt = "publishedAt";

    /// <summary>Key or handle of the account; looked at only with a watchlist.</summary>
    public const string Account = "account";

    /// <summary>A name of <see cref="Contracts.Posts.PostKind"/>; anything else is a post.</summary>
    public const string Kind = "kind";

    /// <summary>Where a person can look at it.</summary>
    public const string Permalink = "permalink";

    /// <summary>Text of the post that is quoted, reposted or answered.</summary>
    public const string QuotedText = "quotedText";

    /// <summary>Who is quoted.</summary>
    public const string QuotedAuthor = "quotedAuthor";

    /// <summary>Alternative texts of images; a path through a list gives all of them.</summary>
    public const string AltTexts = "altTexts";

    /// <summary>Kemendagri code instead of the account's own region.</summary>
    public const string Region = "region";

    /// <summary>Every field.</summary>
    public static IReadOnlyList<string> All { get; } = [Id, Text, Title, PublishedAt, Account, Kind, Permalink, QuotedText, QuotedAuthor, AltTexts, Region];
}
