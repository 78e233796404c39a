using Confluent.Kafka;

namespace Monitoring.Streaming.Reading;

/// <summary>A record as it lies on a topic.</summary>
/// <param name="Partition">Partition.</param>
/// <param name="Offset">Offset.</param>
/// <param name="Timestamp">Broker timestamp, UTC.</param>
/// <param name="Key">Raw key; null when there is none.</param>
/// <param name="Value">Raw value; null for a tombstone.</param>
/// <param name="Headers">Headers in order.</param>
public sealed record TopicRecord(int Partition, long Offset, DateTimeOffset Timestamp, byte[]? Key, byte[]? Value, IReadOnlyList<KeyValuePair<string, byte[]?>> Headers)
{
    internal static TopicRecord Of(ConsumeResult<byte[], byte[]> record) => new(
        record.Partition.Value,
        record.Offset.Value,
        new DateTimeOffset(record.Message.Timestamp.UtcDateTime),
        record.Message.Key,
        record.Message.Value,
        [.. (record.Message.Headers ?? []).Select(header => KeyValuePair.Create(header.Key, header.GetValueBytes() ?? null))]);

    /// <summary>The last header of that name as text, or null.</summary>
    public string? Header(string name) =>
        Headers.LastOrDefault(header => header.Key == name).Value is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
}
