using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Topics;

namespace Monitoring.Streaming.Topics;

/// <summary>The pure comparison of what a broker has with what the catalogue wants.</summary>
internal static class TopicCheck
{
    private static readonly string[] CoPartitioned = [TopicNames.Accounts, TopicNames.Cursors, TopicNames.Posts];

    /// <summary>Accounts, cursors and posts need the same number of partitions: a poller owns the cursors of the accounts it owns.</summary>
    public static IEnumerable<Problem> Partitions(IReadOnlyDictionary<string, int> partitionsByTopic)
    {
        if (!partitionsByTopic.TryGetValue(TopicNames.Accounts, out var wanted))
        {
            yield break;
        }

        foreach (var topic in CoPartitioned)
        {
            if (partitionsByTopic.TryGetValue(topic, out var found) && found != wanted)
            {
                yield return new Problem(topic, 0, $"The topic has {found} partitions, {TopicNames.Accounts} has {wanted}.", "Give both the same number: partitions can be added, never taken away.");
            }
        }
    }

    /// <summary>Settings that differ.</summary>
    public static IEnumerable<Problem> Settings(TopicSpec topic, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (name, wanted) in topic.Settings)
        {
            // Compaction keeps the last record of a key for ever, whatever retention.ms says.
            if (topic.Compacted && name == "retention.ms")
            {
                continue;
            }

            var found = settings.GetValueOrDefault(name, "");
            if (found != wanted)
            {
                yield return new Problem(topic.Name, 0, $"{name} is '{found}', it must be '{wanted}'.", $"Set it with kafka-configs --alter --entity-type topics --entity-name {topic.Name} --add-config {name}={wanted}.");
            }
        }
    }
}
