using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Settings;

public sealed class KafkaOptionsTests
{
    [Fact]
    public void The_defaults_are_good() => Read([]).BatchSize.ShouldBe(1000);

    [Fact]
    public void Every_error_is_named_at_once_single_settings_and_relations_alike()
    {
        var failures = Should.Throw<OptionsValidationException>(() => Read(new()
        {
            ["Kafka:BatchSize"] = "0",
            ["Kafka:Slot"] = "Not A Slot",
            ["Kafka:TransactionTimeout"] = "00:01:00",
            ["Kafka:Client:enable.idempotence"] = "false",
        })).Failures.ToList();

        failures.Count.ShouldBe(4);
        failures.ShouldContain(failure => failure.Contains("Kafka:BatchSize", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.Contains("Kafka:Slot", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.Contains("Kafka:TransactionTimeout", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.Contains("Kafka:Client:enable.idempotence", StringComparison.Ordinal));
    }

    [Fact]
    public void Security_settings_reach_every_client()
    {
        var options = Read(new() { ["Kafka:Client:security.protocol"] = "sasl_ssl" });
        var endpoint = new StreamEndpoint("127.0.0.1:1", Transactional: true);

        ClientSettings.Producer(endpoint, options, "poll").Get("security.protocol").ShouldBe("sasl_ssl");
        ClientSettings.GroupConsumer(endpoint, options, "g", "poll").Get("security.protocol").ShouldBe("sasl_ssl");
        ClientSettings.Reader(endpoint, options, "poll").Get("security.protocol").ShouldBe("sasl_ssl");
        ClientSettings.Admin(endpoint, options).Get("security.protocol").ShouldBe("sasl_ssl");
    }

    [Fact]
    public void A_consumer_commits_by_itself_only_where_there_are_no_transactions()
    {
        ClientSettings.GroupConsumer(new StreamEndpoint("127.0.0.1:1", Transactional: true), new KafkaOptions(), "g", "r").EnableAutoCommit.ShouldBe(false);
        ClientSettings.GroupConsumer(new StreamEndpoint("127.0.0.1:1", Transactional: false), new KafkaOptions(), "g", "r").EnableAutoCommit.ShouldBe(true);
    }

    private static KafkaOptions Read(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddMonitoringStreaming();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<KafkaOptions>>().Value;
    }
}
