namespace Monitoring.Contracts.Posts;

/// <summary>What a reader of the post sees, as plain text: HTML turned to text, each origin in a field of its own.</summary>
public sealed record PostContent
{
    /// <summary>Title of a feed entry or video; null where the platform has none.</summary>
    public string? Title { get; init; }

    /// <summary>The account's own words; empty for a bare repost.</summary>
    public required string Text { get; init; }

    /// <summary>Alternative texts of images, in order.</summary>
    public IReadOnlyList<string> AltTexts { get; init; } = [];

    /// <summary>Text of the post that is quoted, reposted or answered, when the platform gives it.</summary>
    public string? QuotedText { get; init; }

    /// <summary>Handle or account key of the quoted author, when known.</summary>
    public string? QuotedAuthor { get; init; }

    /// <summary>Links of the post with the titles that the platform shows.</summary>
    public IReadOnlyList<PostLink> Links { get; init; } = [];
}

/// <summary>A link in a post and the title shown for it.</summary>
/// <param name="Url">The address as posted.</param>
/// <param name="Title">The title that the platform shows, or null.</param>
public sealed record PostLink(string Url, string? Title = null);
