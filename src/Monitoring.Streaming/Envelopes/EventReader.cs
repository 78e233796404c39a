using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confluent.Kafka;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Posts;

namespace Monitoring.Streaming.Envelopes;

/// <summary>Turns Kafka messages into wire records. Never throws on bad bytes: what cannot be read is a typed answer.</summary>
public static class EventReader
{
    /// <summary>Reads a record of <c>monitoring.posts</c>.</summary>
    /// <param name="message">The message as consumed.</param>
    /// <param name="maxBytes">Largest value that is parsed.</param>
    public static PostEvent ReadPost(Message<byte[], byte[]> message, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Value is not { Length: > 0 } value)
        {
            return new PostEvent.Poison(DeadLetterReasons.EmptyValue, "The record has no value.");
        }

        if (value.Length > maxBytes)
        {
            return new PostEvent.Poison(DeadLetterReasons.TooLarge, $"The value has {value.Length} bytes; at most {maxBytes} are read.");
        }

        return Header(message, EventHeaders.Type) switch
        {
            EventTypes.PostCaptured => Parse(value, MonitoringJson.Default.Post, Check, static post => new PostEvent.Captured(post)),
            EventTypes.PostDeleted => Parse(value, MonitoringJson.Default.PostDeleted, Check, static deletion => new PostEvent.Deleted(deletion)),
            null => new PostEvent.Poison(DeadLetterReasons.UnknownType, "The record has no ce_type header."),
            var other => new PostEvent.Poison(DeadLetterReasons.UnknownType, $"This version does not know the type '{Bounded(other)}'."),
        };
    }

    /// <summary>Reads a value of a known type; null when the bytes are not one.</summary>
    public static T? TryRead<T>(byte[]? value, JsonTypeInfo<T> type)
        where T : class
    {
        if (value is not { Length: > 0 })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(value, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a header, or null. The last one wins when there are several.</summary>
    public static string? Header(Message<byte[], byte[]> message, string name)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Headers is not null && message.Headers.TryGetLastBytes(name, out var bytes) && bytes is not null ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static PostEvent Parse<T>(byte[] value, JsonTypeInfo<T> type, Func<T, string?> check, Func<T, PostEvent> good)
        where T : class
    {
        try
        {
            var record = JsonSerializer.Deserialize(value, type);
            if (record is null)
            {
                return new PostEvent.Poison(DeadLetterReasons.Malformed, "The value is null.");
            }

            return check(record) is { } problem ? new PostEvent.Poison(DeadLetterReasons.Invalid, problem) : good(record);
        }
        catch (JsonException exception)
        {
            // The serializer's own message can quote a piece of the value: the place is enough to find it.
            return new PostEvent.Poison(
                DeadLetterReasons.Malformed, $"Not JSON of its type at {Bounded(exception.Path ?? "$")}, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.", nameof(JsonException));
        }
        catch (InvalidOperationException)
        {
            // Text that is not UTF-16 when decoded (a lone surrogate escaped in JSON).
            return new PostEvent.Poison(DeadLetterReasons.Malformed, "A text is not valid UTF-16.", nameof(InvalidOperationException));
        }
    }

    private static string? Check(Post post) =>
        Missing((nameof(post.PostId), post.PostId), (nameof(post.Version), post.Version), (nameof(post.AccountKey), post.AccountKey));

    private static string? Check(PostDeleted deletion) => Missing((nameof(deletion.PostId), deletion.PostId), (nameof(deletion.AccountKey), deletion.AccountKey));

    private static string? Missing(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return $"{name} is empty.";
            }
        }

        return null;
    }

    private static string Bounded(string text) => text.Length <= 500 ? text : text[..500];
}
