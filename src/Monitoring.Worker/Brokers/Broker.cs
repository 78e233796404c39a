using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Commands;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Brokers;

/// <summary>The broker of this process: a real one by its address, or the embedded one, which ends with the process.</summary>
internal sealed class Broker : IDisposable
{
    private readonly EmbeddedBroker? _embedded;

    private Broker(StreamEndpoint endpoint, EmbeddedBroker? embedded) => (Endpoint, _embedded) = (endpoint, embedded);

    /// <summary>Where it is and what it can do.</summary>
    public StreamEndpoint Endpoint { get; }

    /// <summary>Whether it is the embedded one.</summary>
    public bool IsEmbedded => _embedded is not null;

    /// <summary>The broker of the settings, else the embedded one.</summary>
    /// <exception cref="BadInputException">No broker is set and the environment is Production.</exception>
    public static Broker ForService(KafkaOptions options) => options.BootstrapServers is { Length: > 0 } servers
        ? new(new StreamEndpoint(servers, Transactional: true), null)
        : DeploymentEnvironment.IsProduction
            ? throw new BadInputException("Kafka:BootstrapServers", "No broker is set, and the embedded one, which keeps nothing, is refused in Production.", "Set it, or KAFKA_BOOTSTRAP_SERVERS, or --bootstrap-servers.")
            : Embedded();

    /// <summary>A fresh embedded broker.</summary>
    public static Broker Embedded()
    {
        var embedded = EmbeddedBroker.Start();
        return new(new StreamEndpoint(embedded.BootstrapServers, Transactional: false), embedded);
    }

    /// <summary>The broker that a reading or administrating command talks to.</summary>
    /// <exception cref="BadInputException">None is set.</exception>
    public static StreamEndpoint ForCommand(KafkaOptions options) => options.BootstrapServers is { Length: > 0 } servers
        ? new(servers, Transactional: true)
        : throw new BadInputException("Kafka:BootstrapServers", "No broker is set; the embedded one lives only inside 'monitoring run' and 'monitoring demo' and shows its address there.", "Give --bootstrap-servers HOST:PORT, or set KAFKA_BOOTSTRAP_SERVERS.");

    /// <inheritdoc/>
    public void Dispose() => _embedded?.Dispose();
}
