using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitoring.Sources.Bluesky;

/// <summary>One record of a repository.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Cid">Hash of its content: another one is an edit.</param>
/// <param name="Value">Its content.</param>
internal sealed partial record BlueskyRecord(AtUri Uri, string Cid, JsonElement Value)
{
    /// <summary>Collection of posts.</summary>
    public const string Post = "app.bsky.feed.post";

    /// <summary>Collection of reposts.</summary>
    public const string Repost = "app.bsky.feed.repost";

    /// <summary>Collection of the profile, whose only key is <c>self</c>.</summary>
    public const string Profile = "app.bsky.actor.profile";

    /// <summary>Reads a record as a server lists it; null when it is none.</summary>
    public static BlueskyRecord? Read(JsonElement json) =>
        AtUri.Read(json.Text("uri")) is { } uri && Key().IsMatch(uri.Key)
        && json.Text("cid") is { Length: > 0 and <= MaxCidLength } cid && cid.All(char.IsAsciiLetterOrDigit)
        && json.Child("value") is { ValueKind: JsonValueKind.Object } value
            ? new BlueskyRecord(uri, cid, value)
            : null;

    private const int MaxCidLength = 128;

    // https://atproto.com/specs/record-key; far shorter keys than the 512 letters allowed are in use, and the cursor holds them
    [GeneratedRegex(@"^[A-Za-z0-9._~:-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
