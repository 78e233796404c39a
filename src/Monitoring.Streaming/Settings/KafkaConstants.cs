namespace Monitoring.Streaming.Settings;

/// <summary>Defaults of <see cref="KafkaOptions"/>.</summary>
internal static class KafkaConstants
{
    public const string DefaultClientId = "monitoring";
    public const string DefaultGroupPrefix = "monitoring";
    public const string DefaultSlot = "0";
    public const string DefaultSlotPattern = "^[a-z0-9][a-z0-9.-]{0,62}$";
    public const int DefaultBatchSize = 1_000;
    public const int MaxBatchSize = 50_000;
    public const int DefaultMaxRecordBytes = 1 << 20;
    public const string DefaultBatchWait = "00:00:00.050";
    public const string DefaultTransactionTimeout = "00:00:30";
    public const string DefaultSessionTimeout = "00:00:45";
    public const string DefaultMaxPollInterval = "00:05:00";
    public const string DefaultCloseTimeout = "00:00:05";
    public const string DefaultFlushTimeout = "00:00:05";
    public const string DefaultDrainTimeout = "00:00:15";

    /// <summary>Client settings that belong to this software: changing one would break a promise.</summary>
    public static readonly System.Collections.Frozen.FrozenSet<string> OwnSettings = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal,
        "acks", "allow.auto.create.topics", "auto.offset.reset", "bootstrap.servers", "enable.auto.commit", "enable.auto.offset.store", "enable.idempotence",
        "enable.partition.eof", "group.id", "isolation.level", "metadata.broker.list", "partitioner", "request.required.acks", "transactional.id");
}
