using System.Globalization;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Bluesky;

/// <summary>What a Bluesky cursor remembers: who and where the account is, and how far each kind of record is read.</summary>
internal sealed record BlueskyMarks
{
    private const string DidName = "did";
    private const string ServerName = "pds";
    private const string CheckedName = "checked";

    /// <summary>The account's DID; null before the first poll.</summary>
    public string? Did { get; init; }

    /// <summary>The server that holds its repository.</summary>
    public Uri? Server { get; init; }

    /// <summary>When <see cref="Server"/> was looked up and the account was seen not to have opted out.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>How far posts are read.</summary>
    public BlueskyWindow Posts { get; init; } = BlueskyWindow.Empty;

    /// <summary>How far reposts are read.</summary>
    public BlueskyWindow Reposts { get; init; } = BlueskyWindow.Empty;

    /// <summary>Reads marks; what is missing or damaged is as on the first poll.</summary>
    public static BlueskyMarks Of(AccountCursor cursor)
    {
        var marks = cursor.Marks;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return new BlueskyMarks
        {
            Did = marks.GetValueOrDefault(DidName),
            Server = Uri.TryCreate(marks.GetValueOrDefault(ServerName), UriKind.Absolute, out var server) ? server : null,
            CheckedAt = DateTimeOffset.TryParse(marks.GetValueOrDefault(CheckedName), CultureInfo.InvariantCulture, Utc, out var time) ? time : null,
            Posts = BlueskyWindow.Read(marks, BlueskyRecord.Post),
            Reposts = BlueskyWindow.Read(marks, BlueskyRecord.Repost),
        };
    }

    /// <summary>The marks as the cursor holds them.</summary>
    public IReadOnlyDictionary<string, string> ToMarks()
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Did is not null)
            marks[DidName] = Did;
        if (Server is not null)
            marks[ServerName] = Server.AbsoluteUri;
        if (CheckedAt is { } time)
            marks[CheckedName] = time.ToString("O", CultureInfo.InvariantCulture);
        Posts.Write(marks, BlueskyRecord.Post);
        Reposts.Write(marks, BlueskyRecord.Repost);
        return marks;
    }
}
