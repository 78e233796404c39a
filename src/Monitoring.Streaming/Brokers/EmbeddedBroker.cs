using System.Runtime.InteropServices;
using System.Text;
using Monitoring.Contracts.Topics;

namespace Monitoring.Streaming.Brokers;

/// <summary>librdkafka's built-in cluster inside this process, on a loopback port of its own choice: one command shows everything working.</summary>
/// <remarks>
/// It has no transactions, keeps at most 5 MiB a partition and forgets everything when it is disposed. Other processes on the machine may
/// connect to <see cref="BootstrapServers"/>. For demonstrations and tests; refused in Production.
/// </remarks>
public sealed class EmbeddedBroker : IDisposable
{
    /// <summary>Partitions of each topic: enough to show sharding, few enough to start at once.</summary>
    public const int DefaultPartitions = 4;

    private const int ProducerType = 0;
    private const int AllBrokers = -1;
    private const int ErrorLength = 512;
    private readonly Lock _gate = new();
    private nint _handle;
    private nint _cluster;

    private EmbeddedBroker(nint handle, nint cluster, int partitions)
    {
        _handle = handle;
        _cluster = cluster;
        Partitions = partitions;
        BootstrapServers = Marshal.PtrToStringUTF8(LibRdKafka.rd_kafka_mock_cluster_bootstraps(cluster))!;
    }

    /// <summary>Where clients connect: <c>127.0.0.1:port</c>.</summary>
    public string BootstrapServers { get; }

    /// <summary>Partitions of each topic.</summary>
    public int Partitions { get; }

    /// <summary>Starts a broker that holds the topics of <see cref="TopicCatalog"/>.</summary>
    /// <param name="partitions">Partitions of each topic, at least 1.</param>
    /// <exception cref="InvalidOperationException">librdkafka could not start it; the message says why.</exception>
    public static EmbeddedBroker Start(int partitions = DefaultPartitions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partitions);
        LibRdKafka.Load();
        var error = new byte[ErrorLength];
        var configuration = LibRdKafka.rd_kafka_conf_new();
        LibRdKafka.rd_kafka_conf_set_log_cb(configuration, 0);
        var handle = LibRdKafka.rd_kafka_new(ProducerType, configuration, error, ErrorLength);
        if (handle == 0)
        {
            throw new InvalidOperationException($"The embedded broker did not start: {Encoding.UTF8.GetString(error).TrimEnd('\0')}");
        }

        var cluster = LibRdKafka.rd_kafka_mock_cluster_new(handle, 1);
        if (cluster == 0)
        {
            LibRdKafka.rd_kafka_destroy(handle);
            throw new InvalidOperationException("The embedded broker did not start: no free loopback port.");
        }

        LibRdKafka.rd_kafka_mock_group_initial_rebalance_delay_ms(cluster, 0);
        var broker = new EmbeddedBroker(handle, cluster, partitions);
        foreach (var topic in TopicCatalog.All)
        {
            broker.CreateTopic(topic.Name, partitions);
        }

        return broker;
    }

    /// <summary>Adds a topic.</summary>
    /// <exception cref="InvalidOperationException">The topic exists or the name is not legal.</exception>
    public void CreateTopic(string name, int partitions)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_cluster == 0, this);
            var code = LibRdKafka.rd_kafka_mock_topic_create(_cluster, name, partitions, 1);
            if (code != 0)
            {
                throw new InvalidOperationException($"The topic {name} could not be made on the embedded broker (librdkafka error {code}).");
            }
        }
    }

    /// <summary>Takes the broker off the network until <see cref="Resume"/>, as an outage does.</summary>
    public void Interrupt() => Call(cluster => _ = LibRdKafka.rd_kafka_mock_broker_set_down(cluster, AllBrokers));

    /// <summary>Ends an outage.</summary>
    public void Resume() => Call(cluster => _ = LibRdKafka.rd_kafka_mock_broker_set_up(cluster, AllBrokers));

    /// <summary>Answers the next requests of one kind with these errors, in order; -195 drops the connection.</summary>
    /// <param name="apiKey">Kafka's request number (0 produce, 1 fetch, 8 offset commit...).</param>
    /// <param name="errors">Kafka error codes.</param>
    internal void FailNext(short apiKey, params int[] errors) =>
        Call(cluster => LibRdKafka.rd_kafka_mock_push_request_errors_array(cluster, apiKey, (nuint)errors.Length, errors));

    /// <summary>Ends the broker; everything on it is gone.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_cluster == 0)
            {
                return;
            }

            LibRdKafka.rd_kafka_mock_cluster_destroy(_cluster);
            LibRdKafka.rd_kafka_destroy(_handle);
            (_cluster, _handle) = (0, 0);
        }
    }

    private void Call(Action<nint> action)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_cluster == 0, this);
            action(_cluster);
        }
    }
}
