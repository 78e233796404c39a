using System.Diagnostics;
using Confluent.Kafka;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Topics;

namespace Monitoring.Brokers;

/// <summary>
/// A real Apache Kafka of the test class's own, started from <c>shared/kafka/kafka.sh</c> beside the checkout; a test may crash and restart its
/// nodes. Without the script, the broker that KAFKA_BOOTSTRAP_SERVERS names, which must be empty and for tests alone. With neither, the tests
/// against it are skipped with a clear word.
/// </summary>
public sealed class RealKafka : IDisposable
{
    /// <summary>Why the tests are skipped when there is none.</summary>
    public const string Absent = $"No real Kafka: put shared/kafka beside the checkout, or name an empty one in {Variable}.";

    private const string Variable = "KAFKA_BOOTSTRAP_SERVERS";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"monitoring-kafka-{Guid.NewGuid():N}");
    private readonly string? _script = FindScript();

    /// <summary>Finds or starts it.</summary>
    public RealKafka() => BootstrapServers = _script is null
        ? Environment.GetEnvironmentVariable(Variable)
        : Call("start", _folder).Trim().Split('\n')[^1];

    /// <summary>Where it listens; null when there is none.</summary>
    public string? BootstrapServers { get; }

    /// <summary>Creates the topics that are missing and gives the way in.</summary>
    public async Task<StreamEndpoint> PrepareAsync(int partitions = 4)
    {
        var endpoint = new StreamEndpoint(BootstrapServers ?? throw new InvalidOperationException(Absent), Transactional: true);
        using var topics = new TopicAdministration(endpoint);
        await topics.CreateAsync(partitions, replication: 1);
        return endpoint;
    }

    /// <summary>The same with the topics empty: those that are there are deleted first.</summary>
    public async Task<StreamEndpoint> FreshAsync(int partitions = 4)
    {
        var endpoint = new StreamEndpoint(BootstrapServers ?? throw new InvalidOperationException(Absent), Transactional: true);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = endpoint.BootstrapServers }).Build();
        var present = admin.GetMetadata(TimeSpan.FromSeconds(20)).Topics.Select(topic => topic.Topic).Where(name => TopicCatalog.All.Any(topic => topic.Name == name)).ToList();
        if (present.Count > 0)
        {
            await admin.DeleteTopicsAsync(present);
            await Until.TrueAsync(() => !admin.GetMetadata(TimeSpan.FromSeconds(20)).Topics.Exists(topic => present.Contains(topic.Topic)), "the old topics are gone");
        }

        return await PrepareAsync(partitions);
    }

    /// <summary>SIGKILL of one node.</summary>
    public void Kill(int node = 1) => Call("kill", _folder, node.ToString());

    /// <summary>Starts a killed node again on its data.</summary>
    public void Restart(int node = 1) => Call("restart", _folder, node.ToString());

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_script is not null)
        {
            Call("stop", _folder);
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "shared", "kafka", "kafka.sh");
            if (File.Exists(script))
            {
                return script;
            }
        }

        return null;
    }

    private string Call(params string[] arguments)
    {
        var start = new ProcessStartInfo(_script ?? throw new InvalidOperationException(Absent), arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"kafka.sh {arguments[0]} ended with {process.ExitCode}.");
    }
}
