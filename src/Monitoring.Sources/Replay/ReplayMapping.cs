using System.Security.Cryptography;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Records;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Replay;

/// <summary>A row's post, or why there is none.</summary>
/// <param name="Post">The post.</param>
/// <param name="Drop">Code of <see cref="DropReasons"/> when there is no post.</param>
/// <param name="What">The reason in words for the log, without a value of the row.</param>
internal readonly record struct MappedRow(Post? Post, string? Drop, string? What)
{
    public static MappedRow Dropped(string reason, string what) => new(null, reason, what);
}

/// <summary>Turns the rows of one replay into posts.</summary>
internal sealed class ReplayMapping(ReplayProfile profile, RegisteredAccounts? registered)
{
    private readonly Dictionary<string, string> _paths = profile.Mapping();
    private readonly Dictionary<string, string> _constants = new(profile.Constants, StringComparer.Ordinal);

    /// <summary>Maps one row.</summary>
    /// <param name="raw">The row as it lies in the file.</param>
    /// <param name="row">The row as read, or null when it could not be.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="replay">The replay's own account.</param>
    /// <param name="now">Time of reading.</param>
    public MappedRow Map(RawRecord raw, ReplayRow? row, string file, WatchedAccount replay, DateTimeOffset now)
    {
        if (raw.TooLarge)
            return MappedRow.Dropped(DropReasons.TooLarge, "longer than MaxRecordBytes");
        if (row is null)
            return MappedRow.Dropped(DropReasons.BadItem, "neither a JSON object nor a CSV row of the header's width");
        if (Text(row, ReplayField.Text) is not { } text)
            return MappedRow.Dropped(DropReasons.BadItem, $"no '{_paths[ReplayField.Text]}'");

        var account = registered is null ? replay : Value(row, ReplayField.Account) is { } name ? registered.Find(name) : null;
        if (account is null)
            return MappedRow.Dropped(DropReasons.Unregistered, "its account is not on the watchlist");
        if (account.OptedOut)
            return MappedRow.Dropped(DropReasons.OptedOut, "its account has opted out");

        var written = Value(row, ReplayField.PublishedAt);
        var publishedAt = written is null ? now : ReplayTime.Parse(written);
        if (publishedAt is null)
            return MappedRow.Dropped(DropReasons.BadItem, $"'{_paths.GetValueOrDefault(ReplayField.PublishedAt)}' is not a time");
        if (publishedAt < account.RegisteredAt)
            return MappedRow.Dropped(DropReasons.BeforeRegistration, "published before its account was registered");

        var region = Value(row, ReplayField.Region) ?? account.Region;
        return RegionCode.IsKnown(region)
            ? new MappedRow(PostOf(raw, row, file, replay, account, text, publishedAt.Value, now) with { Region = region }, null, null)
            : MappedRow.Dropped(DropReasons.BadItem, $"'{_paths.GetValueOrDefault(ReplayField.Region)}' is not a region code");
    }

    private Post PostOf(RawRecord raw, ReplayRow row, string file, WatchedAccount replay, WatchedAccount account, string text, DateTimeOffset publishedAt, DateTimeOffset now)
    {
        var content = new PostContent
        {
            Text = text,
            Title = Value(row, ReplayField.Title),
            AltTexts = Values(row, ReplayField.AltTexts),
            QuotedText = Value(row, ReplayField.QuotedText),
            QuotedAuthor = Value(row, ReplayField.QuotedAuthor),
        };
        return new Post
        {
            PostId = IdOf(Value(row, ReplayField.Id) ?? $"{file}:{raw.Line}", replay, account),
            Version = PostId.VersionOf(content),
            AccountKey = account.AccountKey,
            Platform = account.Platform,
            Kind = Enum.TryParse<PostKind>(Value(row, ReplayField.Kind), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : PostKind.Post,
            Permalink = Value(row, ReplayField.Permalink),
            PublishedAt = publishedAt,
            FetchedAt = now,
            Content = content,
            Agency = account.Agency,
            Region = account.Region,
            SubjectType = account.SubjectType,
            Attribution = account.Attribution,
            RawSha256 = Convert.ToHexStringLower(SHA256.HashData(raw.Bytes.Span)),
        };
    }

    // ids of two exports may be the same numbers, so a replay's own posts carry its name
    private static string IdOf(string id, WatchedAccount replay, WatchedAccount account)
    {
        if (ReferenceEquals(replay, account))
            return $"{account.AccountKey}/{id}";
        return id.StartsWith($"{account.Platform}:", StringComparison.Ordinal) ? id : PostId.Of(account.Platform, id);
    }

    private string? Text(ReplayRow row, string field) => Raw(row, field).FirstOrDefault() ?? _constants.GetValueOrDefault(field);

    private string? Value(ReplayRow row, string field) => Text(row, field) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private IReadOnlyList<string> Values(ReplayRow row, string field) => [.. Raw(row, field).Where(value => !string.IsNullOrWhiteSpace(value))];

    private IEnumerable<string> Raw(ReplayRow row, string field) => _paths.TryGetValue(field, out var path) && path.Length > 0 ? row.Values(path) : [];
}
