using Confluent.Kafka;

namespace Monitoring.Streaming.Settings;

/// <summary>The client settings of every consumer and producer, in one place (librdkafka's defaults differ from Java's).</summary>
public static class ClientSettings
{
    private const int LowLatencyFetchWaitMs = 10;
    private const int StatisticsIntervalMs = 5_000;
    private const int LingerMs = 5;
    private const int PrefetchKilobytes = 16 * 1024;
    private const int StoreIntervalMs = 500;

    // A dead letter is the record it keeps and our headers: whatever could be read can be written.
    private const int LargestMessage = 20 << 20;

    /// <summary>A producer that loses and doubles nothing by itself. With a transactional id it also writes all or nothing.</summary>
    public static ProducerConfig Producer(StreamEndpoint endpoint, KafkaOptions options, string role)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        var config = new ProducerConfig
        {
            BootstrapServers = endpoint.BootstrapServers,
            ClientId = $"{options.ClientId}-{role}-{options.Slot}",
            EnableIdempotence = true,
            Acks = Acks.All,
            AllowAutoCreateTopics = false,
            MessageMaxBytes = LargestMessage,
            LingerMs = LingerMs,
            CompressionType = CompressionType.Lz4,
            // Keys map to partitions as Java's default partitioner does, so that accounts, cursors and posts stay co-partitioned whoever writes.
            Partitioner = Partitioner.Murmur2Random,
        };
        if (endpoint.Transactional)
        {
            config.TransactionalId = options.TransactionalId(role);
            config.TransactionTimeoutMs = (int)options.TransactionTimeout.TotalMilliseconds;
        }

        return Extended(config, options);
    }

    /// <summary>A member of a group that commits only what it has finished.</summary>
    public static ConsumerConfig GroupConsumer(StreamEndpoint endpoint, KafkaOptions options, string group, string role)
    {
        ArgumentNullException.ThrowIfNull(options);
        var config = Consumer(endpoint, options, group, role);
        config.GroupProtocol = options.NextGenerationGroups ? GroupProtocol.Consumer : GroupProtocol.Classic;
        if (!options.NextGenerationGroups)
        {
            config.SessionTimeoutMs = (int)options.SessionTimeout.TotalMilliseconds;
        }

        config.GroupInstanceId = options.StaticMembership ? $"{options.GroupPrefix}-{role}-{options.Slot}" : null;
        // Without transactions the offsets that the loop has stored are committed by the client; with them, by the transaction alone.
        config.EnableAutoCommit = !endpoint.Transactional;
        config.AutoCommitIntervalMs = StoreIntervalMs;
        config.MaxPollIntervalMs = (int)options.MaxPollInterval.TotalMilliseconds;
        config.StatisticsIntervalMs = StatisticsIntervalMs;
        return config;
    }

    /// <summary>A reader of assigned partitions without a group of its own.</summary>
    public static ConsumerConfig Reader(StreamEndpoint endpoint, KafkaOptions options, string role)
    {
        var config = Consumer(endpoint, options, $"{options.GroupPrefix}-{role}-reader", role);
        config.EnablePartitionEof = true;
        config.AutoOffsetReset = AutoOffsetReset.Earliest;
        return config;
    }

    /// <summary>The administration of a real broker.</summary>
    public static AdminClientConfig Admin(StreamEndpoint endpoint, KafkaOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        return Extended(new AdminClientConfig { BootstrapServers = endpoint.BootstrapServers, ClientId = $"{options.ClientId}-admin-{options.Slot}" }, options);
    }

    private static ConsumerConfig Consumer(StreamEndpoint endpoint, KafkaOptions options, string group, string role) => Extended(
        new ConsumerConfig
    {
        BootstrapServers = endpoint.BootstrapServers,
        ClientId = $"{options.ClientId}-{role}-{options.Slot}",
        GroupId = group,
        EnableAutoCommit = false,
        EnableAutoOffsetStore = false,
        IsolationLevel = IsolationLevel.ReadCommitted,
        // An offset that is gone is seen and counted, never jumped over in silence.
        AutoOffsetReset = AutoOffsetReset.Error,
        AllowAutoCreateTopics = false,
        FetchWaitMaxMs = LowLatencyFetchWaitMs,
        QueuedMaxMessagesKbytes = PrefetchKilobytes,
    },
        options);

    private static T Extended<T>(T config, KafkaOptions options)
        where T : ClientConfig
    {
        foreach (var (name, value) in options.Client)
        {
            config.Set(name, value);
        }

        return config;
    }
}
