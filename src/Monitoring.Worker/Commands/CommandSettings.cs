using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Commands;

/// <summary>The checked settings of a command, with its options over them.</summary>
internal sealed class CommandSettings : IDisposable
{
    private readonly ServiceProvider _services;

    private CommandSettings(ServiceProvider services) => _services = services;

    /// <summary>The stream's settings.</summary>
    public KafkaOptions Kafka => Of<KafkaOptions>();

    /// <summary>The broker that the command talks to.</summary>
    /// <exception cref="BadInputException">None is set.</exception>
    public StreamEndpoint Endpoint => Broker.ForCommand(Kafka);

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="parsed">The command line; options that the command does not have count as not given.</param>
    /// <exception cref="BadInputException">They are not good: every problem.</exception>
    public static CommandSettings Of(ParseResult parsed) => new(SettingsCheck.Demand(SettingsFile.Read(
        parsed.GetValue(StandardOptions.Config),
        [
            new("Kafka:BootstrapServers", parsed.GetValue(StandardOptions.BootstrapServers)),
            new("Snapshots:Roster", parsed.GetValue(StandardOptions.Roster)),
            new("Snapshots:Policy", parsed.GetValue(StandardOptions.Policy)),
            new("Snapshots:Model", parsed.GetValue(StandardOptions.Model)),
        ])));

    /// <summary>An options class.</summary>
    public T Of<T>()
        where T : class
        => _services.GetRequiredService<IOptions<T>>().Value;

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
