using System.Text.Json;

namespace Monitoring.Streaming.Classifying;

/// <summary>Reads the lag out of librdkafka's statistics (STATISTICS.md).</summary>
internal static class LagStatistics
{
    /// <summary>Records behind in all partitions of the topic; partitions whose lag is unknown (-1) do not count.</summary>
    public static long Read(string json, string topic)
    {
        using var statistics = JsonDocument.Parse(json);
        if (!statistics.RootElement.TryGetProperty("topics", out var topics) || !topics.TryGetProperty(topic, out var found)
            || !found.TryGetProperty("partitions", out var partitions))
        {
            return 0;
        }

        return partitions.EnumerateObject()
            .Select(partition => partition.Value.TryGetProperty("consumer_lag", out var lag) ? lag.GetInt64() : -1)
            .Where(lag => lag > 0)
            .Sum();
    }
}
