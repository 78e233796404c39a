using System.Text.Json;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Bluesky;

/// <summary>What a reader of a record sees. Pure.</summary>
/// <remarks>Source: the lexicons <c>app.bsky.feed.post</c>, <c>app.bsky.feed.repost</c> and <c>app.bsky.embed.*</c>.</remarks>
internal static class BlueskyContent
{
    private const string Images = "app.bsky.embed.images";
    private const string Video = "app.bsky.embed.video";
    private const string External = "app.bsky.embed.external";
    private const string Record = "app.bsky.embed.record";
    private const string RecordWithMedia = "app.bsky.embed.recordWithMedia";
    private const string LinkFacet = "app.bsky.richtext.facet#link";

    /// <summary>How the record was put out.</summary>
    public static PostKind KindOf(BlueskyRecord record) => record switch
    {
        { Uri.Collection: BlueskyRecord.Repost } => PostKind.Repost,
        _ when SharedBy(record) is not null => PostKind.Quote,
        _ when Parent(record) is not null => PostKind.Reply,
        _ => PostKind.Post,
    };

    /// <summary>The post that the record reposts or quotes; null when it does neither.</summary>
    public static AtUri? SharedBy(BlueskyRecord record)
    {
        var reference = record.Uri.Collection == BlueskyRecord.Repost ? record.Value.Child("subject") : Quoted(record.Value);
        return AtUri.Read(reference?.Text("uri")) is { Collection: BlueskyRecord.Post } uri ? uri : null;
    }

    /// <summary>The content.</summary>
    /// <param name="record">A post or a repost.</param>
    /// <param name="sharedText">Text of what it shares; null when it could not be had.</param>
    public static PostContent Of(BlueskyRecord record, string? sharedText)
    {
        var shared = SharedBy(record);
        var author = (shared ?? Parent(record))?.Did;
        var links = shared is null ? Links(record.Value) : Links(record.Value).Append(new PostLink(shared.Permalink));
        return new PostContent
        {
            Text = record.Value.Text("text") ?? "",
            AltTexts = [.. AltTexts(record.Value)],
            QuotedText = sharedText,
            QuotedAuthor = author is null ? null : AccountKey.Of(BlueskySource.Name, author),
            Links = [.. links.DistinctBy(link => link.Url)],
        };
    }

    private static AtUri? Parent(BlueskyRecord record) => AtUri.Read(record.Value.Child("reply")?.Child("parent")?.Text("uri"));

    private static JsonElement? Quoted(JsonElement post) => post.Child("embed") is not { } embed ? null : embed.Text("$type") switch
    {
        Record => embed.Child("record"),
        RecordWithMedia => embed.Child("record")?.Child("record"),
        _ => null,
    };

    private static JsonElement? Media(JsonElement post) =>
        post.Child("embed") is { } embed && embed.Text("$type") == RecordWithMedia ? embed.Child("media") : post.Child("embed");

    private static IEnumerable<string> AltTexts(JsonElement post)
    {
        var texts = Media(post) is not { } media ? [] : media.Text("$type") switch
        {
            Images => media.Items("images").Select(image => image.Text("alt")),
            Video => [media.Text("alt")],
            _ => [],
        };
        return texts.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));
    }

    private static IEnumerable<PostLink> Links(JsonElement post)
    {
        var card = Media(post) is { } media && media.Text("$type") == External ? media.Child("external") : null;
        if (card?.Text("uri") is { } address)
            yield return new PostLink(address, card?.Text("title") is { Length: > 0 } title ? title : null);

        var features = post.Items("facets").SelectMany(facet => facet.Items("features")).Where(feature => feature.Text("$type") == LinkFacet);
        foreach (var link in features.Select(feature => feature.Text("uri")).OfType<string>())
            yield return new PostLink(link);
    }
}
