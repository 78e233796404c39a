using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confluent.Kafka;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Streaming.Envelopes;

/// <summary>Turns wire records into Kafka messages: CloudEvents 1.0 in binary mode with deterministic ids, so that a repeated send is seen as the same event.</summary>
public static class EventWriter
{
    /// <summary><c>ce_source</c> of the poll role.</summary>
    public const string PollSource = "/monitoring/poll";

    /// <summary><c>ce_source</c> of the classify role.</summary>
    public const string ClassifySource = "/monitoring/classify";

    /// <summary><c>ce_source</c> of the watchlist commands.</summary>
    public const string WatchlistSource = "/monitoring/watchlist";

    private static readonly byte[] SpecVersion = "1.0"u8.ToArray();
    private static readonly byte[] Json = "application/json"u8.ToArray();

    /// <summary>A registered account, keyed by account key.</summary>
    public static Message<byte[], byte[]> Of(WatchedAccount account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        var value = Bytes(account, MonitoringJson.Default.WatchedAccount);
        return Event(account.AccountKey, value, EventTypes.AccountWatched, WatchlistSource, $"{account.AccountKey}@{Hash(value)}", account.AccountKey, now);
    }

    /// <summary>A cursor, keyed by account key.</summary>
    public static Message<byte[], byte[]> Of(AccountCursor cursor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        var value = Bytes(cursor, MonitoringJson.Default.AccountCursor);
        return Event(cursor.AccountKey, value, EventTypes.CursorAdvanced, PollSource, $"{cursor.AccountKey}@{Hash(value)}", cursor.AccountKey, now);
    }

    /// <summary>A captured post version, keyed by account key.</summary>
    public static Message<byte[], byte[]> Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Event(post.AccountKey, Bytes(post, MonitoringJson.Default.Post), EventTypes.PostCaptured, PollSource, $"{post.PostId}@{post.Version}", post.PostId, post.FetchedAt);
    }

    /// <summary>A deletion, keyed by account key.</summary>
    public static Message<byte[], byte[]> Of(PostDeleted deletion)
    {
        ArgumentNullException.ThrowIfNull(deletion);
        return Event(deletion.AccountKey, Bytes(deletion, MonitoringJson.Default.PostDeleted), EventTypes.PostDeleted, PollSource, $"{deletion.PostId}@deleted", deletion.PostId, deletion.NoticedAt);
    }

    /// <summary>An assessment, keyed by post id.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="now">When it was made, UTC.</param>
    /// <param name="trace">W3C trace context of the post; null for the current one.</param>
    public static Message<byte[], byte[]> Of(Assessment assessment, DateTimeOffset now, string? trace = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Event(assessment.PostId, Bytes(assessment, MonitoringJson.Default.Assessment), EventTypes.PostAssessed, ClassifySource, $"{assessment.PostId}@{assessment.Version}", assessment.PostId, now, trace);
    }

    /// <summary>A flag, keyed by flag id.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="now">When it was raised, UTC.</param>
    /// <param name="trace">W3C trace context of the post; null for the current one.</param>
    public static Message<byte[], byte[]> Of(Flag flag, DateTimeOffset now, string? trace = null)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return Event(flag.FlagId, Bytes(flag, MonitoringJson.Default.Flag), EventTypes.PostFlagged, ClassifySource, flag.FlagId, flag.PostId, now, trace);
    }

    private static byte[] Bytes<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(record, type);

    private static string Hash(byte[] value) => Convert.ToHexStringLower(SHA256.HashData(value).AsSpan(0, 8));

    private static Message<byte[], byte[]> Event(string key, byte[] value, string type, string source, string id, string subject, DateTimeOffset time, string? trace = null)
    {
        var headers = new Headers
        {
            { EventHeaders.SpecVersion, SpecVersion },
            { EventHeaders.Id, Encoding.UTF8.GetBytes(id) },
            { EventHeaders.Source, Encoding.UTF8.GetBytes(source) },
            { EventHeaders.Type, Encoding.UTF8.GetBytes(type) },
            { EventHeaders.Time, Encoding.UTF8.GetBytes(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)) },
            { EventHeaders.Subject, Encoding.UTF8.GetBytes(subject) },
            { EventHeaders.ContentType, Json },
        };
        trace ??= Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;
        if (trace is not null)
        {
            headers.Add(EventHeaders.TraceParent, Encoding.UTF8.GetBytes(trace));
        }

        return new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(key), Value = value, Headers = headers };
    }
}
