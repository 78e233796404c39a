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
    public const short DefaultReplication = 1;
}
