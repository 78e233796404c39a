using System.Collections.Frozen;

namespace Monitoring.Sources.Replay;

/// <summary>Field mappings of common exports: field of <see cref="ReplayField"/> to column name or JSON path.</summary>
public static class ReplayPresets
{
    /// <summary>The input of <c>monitoring classify</c>: every field has its own name.</summary>
    public const string Monitoring = "monitoring";

    /// <summary>Records as they lie on <c>monitoring.posts</c>.</summary>
    public const string Posts = "posts";

    /// <summary>CSV of 4CAT, whatever the platform.</summary>
    public const string FourCat = "4cat";

    /// <summary>Records of a Bluesky repository, one a line, as <c>listRecords</c> gives them.</summary>
    public const string Bluesky = "bluesky";

    /// <summary>Every preset by name.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, string>> All { get; } =
        new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal)
        {
            [Monitoring] = ReplayField.All.ToFrozenDictionary(field => field, field => field, StringComparer.Ordinal),
            [Posts] = Of(
                (ReplayField.Id, "postId"), (ReplayField.Text, "content.text"), (ReplayField.Title, "content.title"), (ReplayField.PublishedAt, "publishedAt"),
                (ReplayField.Account, "accountKey"), (ReplayField.Kind, "kind"), (ReplayField.Permalink, "permalink"), (ReplayField.QuotedText, "content.quotedText"),
                (ReplayField.QuotedAuthor, "content.quotedAuthor"), (ReplayField.AltTexts, "content.altTexts"), (ReplayField.Region, "region")),
            [FourCat] = Of(
                (ReplayField.Id, "id"), (ReplayField.Text, "body"), (ReplayField.Title, "subject"), (ReplayField.PublishedAt, "timestamp"),
                (ReplayField.Account, "author"), (ReplayField.Permalink, "url")),
            [Bluesky] = Of(
                (ReplayField.Id, "uri"), (ReplayField.Text, "value.text"), (ReplayField.PublishedAt, "value.createdAt"), (ReplayField.AltTexts, "value.embed.images.alt")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Of(params (string Field, string Path)[] mapping) =>
        mapping.ToFrozenDictionary(pair => pair.Field, pair => pair.Path, StringComparer.Ordinal);
}
