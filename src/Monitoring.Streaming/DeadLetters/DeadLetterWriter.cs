using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.DeadLetters;

/// <summary>Keeps a record whole: its own key, value and headers, and beside them where it came from and why it was given up.</summary>
internal static class DeadLetterWriter
{
    private static readonly string Version = typeof(DeadLetterWriter).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static Message<byte[], byte[]> Of(ConsumeResult<byte[], byte[]> record, PostEvent.Poison poison, string stage, int attempts, string group, DateTimeOffset now)
    {
        var headers = new Headers();
        foreach (var header in record.Message.Headers ?? [])
        {
            headers.Add(header.Key, header.GetValueBytes());
        }

        // A record that dies a second time keeps where it first came from and when it first failed.
        AddOnce(headers, DeadLetterHeaders.Topic, record.Topic);
        AddOnce(headers, DeadLetterHeaders.Partition, record.Partition.Value.ToString(CultureInfo.InvariantCulture));
        AddOnce(headers, DeadLetterHeaders.Offset, record.Offset.Value.ToString(CultureInfo.InvariantCulture));
        AddOnce(headers, DeadLetterHeaders.Timestamp, Time(record.Message.Timestamp.UtcDateTime));
        AddOnce(headers, DeadLetterHeaders.FirstFailedAt, Time(now.UtcDateTime));
        Set(headers, DeadLetterHeaders.Reason, poison.Reason);
        Set(headers, DeadLetterHeaders.Message, poison.Message);
        if (poison.Exception is not null)
        {
            Set(headers, DeadLetterHeaders.Exception, poison.Exception);
        }

        Set(headers, DeadLetterHeaders.Stage, stage);
        Set(headers, DeadLetterHeaders.Attempt, attempts.ToString(CultureInfo.InvariantCulture));
        Set(headers, DeadLetterHeaders.Group, group);
        Set(headers, DeadLetterHeaders.AppVersion, Version);
        return new Message<byte[], byte[]> { Key = record.Message.Key, Value = record.Message.Value, Headers = headers };
    }

    private static void AddOnce(Headers headers, string name, string value)
    {
        if (!headers.TryGetLastBytes(name, out _))
        {
            headers.Add(name, Encoding.UTF8.GetBytes(value));
        }
    }

    private static void Set(Headers headers, string name, string value)
    {
        headers.Remove(name);
        headers.Add(name, Encoding.UTF8.GetBytes(value));
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
