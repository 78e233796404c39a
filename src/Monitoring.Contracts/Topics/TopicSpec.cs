namespace Monitoring.Contracts.Topics;

/// <summary>What a topic must be like.</summary>
/// <param name="Name">Name.</param>
/// <param name="Key">What the key is, in words.</param>
/// <param name="Compacted">True for <c>cleanup.policy=compact</c>, false for <c>delete</c>.</param>
/// <param name="Retention">How long records stay; null for ever (and for compacted topics).</param>
/// <param name="Holds">What it holds, in words.</param>
public sealed record TopicSpec(string Name, string Key, bool Compacted, TimeSpan? Retention, string Holds)
{
    /// <summary>Default number of partitions: one order per key, scale up to that many instances.</summary>
    public const int DefaultPartitions = 12;

    /// <summary>Largest record in bytes where it is more than the broker's own limit; null for that.</summary>
    public int? LargestRecord { get; init; }

    /// <summary>The topic settings that matter, as Kafka names and values.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cleanup.policy"] = Compacted ? "compact" : "delete",
                ["retention.ms"] = Retention is { } kept ? ((long)kept.TotalMilliseconds).ToString() : "-1",
            };
            if (LargestRecord is { } bytes)
            {
                settings["max.message.bytes"] = bytes.ToString();
            }

            return settings;
        }
    }
}
