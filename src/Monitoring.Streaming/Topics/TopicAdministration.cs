using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Topics;

/// <summary>Creates and checks the topics of <see cref="TopicCatalog"/> on a real broker. The embedded broker has its topics from the start and no administration.</summary>
public sealed class TopicAdministration(StreamEndpoint endpoint, KafkaOptions? options = null) : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private readonly IAdminClient _admin = new AdminClientBuilder(ClientSettings.Admin(endpoint, options ?? new KafkaOptions())).SetLogHandler((_, _) => { }).Build();

    /// <summary>Creates the topics that are missing.</summary>
    /// <param name="partitions">Partitions of each topic, at least 1; all the same, so that accounts, cursors and posts are co-partitioned.</param>
    /// <param name="replication">Copies of each partition; -1 for the broker's default.</param>
    /// <returns>The names created.</returns>
    /// <exception cref="KafkaException">The broker is away or refuses.</exception>
    public async Task<IReadOnlyList<string>> CreateAsync(int partitions = TopicSpec.DefaultPartitions, short replication = -1)
    {
        var existing = Metadata().Keys.ToHashSet();
        var missing = TopicCatalog.All.Where(topic => !existing.Contains(topic.Name)).ToList();
        if (missing.Count > 0)
        {
            await _admin.CreateTopicsAsync(
                missing.Select(topic => new TopicSpecification
                {
                    Name = topic.Name,
                    NumPartitions = partitions,
                    ReplicationFactor = replication,
                    Configs = topic.Settings.ToDictionary(),
                }),
                new CreateTopicsOptions { RequestTimeout = Bound, OperationTimeout = Bound }).ConfigureAwait(false);
        }

        return [.. missing.Select(topic => topic.Name)];
    }

    /// <summary>Compares the broker's topics with the catalogue.</summary>
    /// <returns>Every difference with its cure; empty when the broker is right.</returns>
    /// <exception cref="KafkaException">The broker is away or refuses.</exception>
    public async Task<IReadOnlyList<Problem>> CheckAsync()
    {
        var existing = Metadata();
        var present = TopicCatalog.All.Where(topic => existing.ContainsKey(topic.Name)).ToList();
        var settings = present.Count > 0 ? await SettingsAsync(present).ConfigureAwait(false) : [];
        return
        [
            .. TopicCatalog.All.Where(topic => !settings.ContainsKey(topic.Name)).Select(topic => new Problem(topic.Name, 0, "The topic does not exist.", "Run 'monitoring topics create'.")),
            .. TopicCheck.Partitions(existing),
            .. present.Where(topic => settings.ContainsKey(topic.Name)).SelectMany(topic => TopicCheck.Settings(topic, settings[topic.Name])),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _admin.Dispose();

    // A topic that is gone meanwhile is left out.
    private async Task<Dictionary<string, Dictionary<string, string>>> SettingsAsync(List<TopicSpec> topics)
    {
        var asked = topics.Select(topic => new ConfigResource { Type = ResourceType.Topic, Name = topic.Name });
        try
        {
            var described = await _admin.DescribeConfigsAsync(asked, new DescribeConfigsOptions { RequestTimeout = Bound }).ConfigureAwait(false);
            return described.ToDictionary(result => result.ConfigResource.Name, result => Entries(result.Entries));
        }
        catch (DescribeConfigsException exception) when (exception.Results.TrueForAll(result => !result.Error.IsError || result.Error.Code == ErrorCode.UnknownTopicOrPart))
        {
            return exception.Results.Where(result => !result.Error.IsError).ToDictionary(result => result.ConfigResource.Name, result => Entries(result.Entries));
        }

        static Dictionary<string, string> Entries(Dictionary<string, ConfigEntryResult> entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value.Value);
    }

    private Dictionary<string, int> Metadata() =>
        _admin.GetMetadata(Bound).Topics.Where(topic => !topic.Error.IsError).ToDictionary(topic => topic.Topic, topic => topic.Partitions.Count);
}
