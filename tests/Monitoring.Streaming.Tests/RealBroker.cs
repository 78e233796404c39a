using Monitoring.Brokers;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests;

/// <summary>The tests against a real Kafka run one after another on one cluster, each on empty topics with a group of its own.</summary>
[CollectionDefinition(nameof(RealKafka))]
public sealed class RealBroker : ICollectionFixture<RealKafka>
{
    public static Task<StreamEndpoint> FreshAsync(RealKafka kafka)
    {
        Assert.SkipWhen(kafka.BootstrapServers is null, RealKafka.Absent);
        return kafka.FreshAsync();
    }

    public static KafkaOptions Options(Action<KafkaOptions>? change = null)
    {
        var options = new KafkaOptions
        {
            GroupPrefix = $"test-{Guid.NewGuid():N}",
            SessionTimeout = TimeSpan.FromSeconds(6),
            TransactionTimeout = TimeSpan.FromSeconds(5),
        };
        change?.Invoke(options);
        return options;
    }
}
