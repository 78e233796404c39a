using System.Text.Json;

namespace Monitoring.Streaming.Classifying;

/// <summary>Reads the lag out of librdkafka's statistics (STATISTICS.md).</summary>
internal static class LagStatistics
{
    /// <summary>Records behind in all partitions of the topic that have been read from; the end is that of committed records.</summary>
    /// <remarks>From the positions of the reader, since the client does not learn of offsets that are committed in a transaction (its own <c>consumer_lag</c> stays unknown).</remarks>
    public static long Read(string json, string topic)
    {
        using var statistics = JsonDocument.Parse(json);
        if (!statistics.RootElement.TryGetProperty("topics", out var topics) || !topics.TryGetProperty(topic, out var found)
            || !found.TryGetProperty("partitions", out var partitions))
        {
            return 0;
        }

        return partitions.EnumerateObject()
            .Where(partition => Number(partition.Value, "app_offset") >= 0)
            .Sum(partition => Math.Max(0, Number(partition.Value, "ls_offset") - Number(partition.Value, "app_offset")));
    }

    private static long Number(JsonElement partition, string name) => partition.TryGetProperty(name, out var value) ? value.GetInt64() : -1;
}
