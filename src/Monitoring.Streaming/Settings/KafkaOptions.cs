using System.ComponentModel.DataAnnotations;

namespace Monitoring.Streaming.Settings;

/// <summary>How the stream is reached and how large its steps are: the settings section <c>Kafka</c>.</summary>
public sealed class KafkaOptions : IValidatableObject
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Kafka";

    /// <summary>The brokers.</summary>
    /// <value>Comma-separated <c>host:port</c>. Default: none, which means the embedded broker.</value>
    public string? BootstrapServers { get; set; }

    /// <summary>Name of this client in the broker's logs.</summary>
    /// <value>Default: <c>monitoring</c>.</value>
    [Required]
    public string ClientId { get; set; } = KafkaConstants.DefaultClientId;

    /// <summary>First part of the names of the consumer groups and transactional ids of this deployment.</summary>
    /// <value>Default: <c>monitoring</c>.</value>
    [Required]
    public string GroupPrefix { get; set; } = KafkaConstants.DefaultGroupPrefix;

    /// <summary>The stable slot of this instance: a restart with the same slot ends its predecessor's open transaction at once. Two live instances must never share one.</summary>
    /// <value>Lower-case letters, digits, dots and hyphens, at most 63. Default: <c>0</c>. On Kubernetes the ordinal of the StatefulSet.</value>
    [Required]
    [RegularExpression(KafkaConstants.DefaultSlotPattern, ErrorMessage = "Kafka:Slot must be 1 to 63 lower-case letters, digits, dots or hyphens.")]
    public string Slot { get; set; } = KafkaConstants.DefaultSlot;

    /// <summary>Whether the KIP-848 group protocol is used; the broker must be 4.0 or newer.</summary>
    /// <value>Default: false (the classic protocol).</value>
    public bool NextGenerationGroups { get; set; }

    /// <summary>Whether the group knows this instance by its slot: a restart takes its partitions back at once, but those of an instance that is stopped for good wait until its session has run out.</summary>
    /// <value>Default: false. True fits slots that come back, such as a StatefulSet's.</value>
    public bool StaticMembership { get; set; }

    /// <summary>Most records in one step of a loop, and so in one transaction.</summary>
    /// <value>1 to 50,000. Default: 1,000.</value>
    [Range(1, KafkaConstants.MaxBatchSize, ErrorMessage = "Kafka:BatchSize must be 1 to 50000.")]
    public int BatchSize { get; set; } = KafkaConstants.DefaultBatchSize;

    /// <summary>Longest time that a started batch waits for more records.</summary>
    /// <value>0 to 5 seconds. Default: 50 ms.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05", ErrorMessage = "Kafka:BatchWait must be 0 to 5 seconds.")]
    public TimeSpan BatchWait { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultBatchWait);

    /// <summary>Largest record value that is parsed; a larger one is a dead letter.</summary>
    /// <value>1 KiB to 16 MiB. Default: 1 MiB.</value>
    [Range(1 << 10, 16 << 20, ErrorMessage = "Kafka:MaxRecordBytes must be 1024 to 16777216.")]
    public int MaxRecordBytes { get; set; } = KafkaConstants.DefaultMaxRecordBytes;

    /// <summary>How long the broker keeps an open transaction of a client that has fallen silent.</summary>
    /// <value>Shorter than <see cref="SessionTimeout"/>, so that a commit cannot outlive the group membership. Default: 30 s.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00", ErrorMessage = "Kafka:TransactionTimeout must be 1 second to 15 minutes.")]
    public TimeSpan TransactionTimeout { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultTransactionTimeout);

    /// <summary>How long a silent member stays in its group.</summary>
    /// <value>Default: 45 s.</value>
    [Range(typeof(TimeSpan), "00:00:06", "00:05:00", ErrorMessage = "Kafka:SessionTimeout must be 6 seconds to 5 minutes.")]
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultSessionTimeout);

    /// <summary>Longest time between two polls of a loop before the group gives its partitions away.</summary>
    /// <value>At least <see cref="SessionTimeout"/>. Default: 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00", ErrorMessage = "Kafka:MaxPollInterval must be 10 seconds to 1 hour.")]
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultMaxPollInterval);

    /// <summary>Bound on finishing the current batch at shutdown.</summary>
    /// <value>Default: 15 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Kafka:DrainTimeout must be 0 to 5 minutes.")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultDrainTimeout);

    /// <summary>Bound on closing a consumer; after it the process ends without.</summary>
    /// <value>Default: 5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Kafka:CloseTimeout must be 0 to 1 minute.")]
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultCloseTimeout);

    /// <summary>Bound on flushing a producer at shutdown.</summary>
    /// <value>Default: 5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Kafka:FlushTimeout must be 0 to 1 minute.")]
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.Parse(KafkaConstants.DefaultFlushTimeout);

    /// <summary>What the classify loop does when the broker has deleted posts that it had not read.</summary>
    /// <value><c>Continue</c>: count and log the range and go on at the oldest post left. <c>Stop</c>: end the process, so that a person looks first. Default: Continue.</value>
    public RetentionLossAnswer OnRetentionLoss { get; set; } = RetentionLossAnswer.Continue;

    /// <summary>Settings of librdkafka that this page does not name, for every client: TLS, SASL and the like (<c>security.protocol</c>, <c>sasl.username</c>...).</summary>
    /// <value>Default: none. Those that carry the delivery guarantees are refused.</value>
    public IDictionary<string, string> Client { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the loops need from shutdown in all: drain, close and flush.</summary>
    public TimeSpan ShutdownBudget => DrainTimeout + CloseTimeout + FlushTimeout;

    /// <summary>Name of the classifiers' consumer group.</summary>
    public string ClassifyGroup => $"{GroupPrefix}-classify";

    /// <summary>Name of the pollers' consumer group.</summary>
    public string PollGroup => $"{GroupPrefix}-poll";

    /// <summary>The stable transactional id of one role of this instance.</summary>
    public string TransactionalId(string role) => $"{GroupPrefix}-{role}-{Slot}";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TransactionTimeout >= SessionTimeout)
        {
            yield return new($"Kafka:TransactionTimeout ({TransactionTimeout}) must be shorter than Kafka:SessionTimeout ({SessionTimeout}): raise the session or lower the transaction.", [nameof(TransactionTimeout)]);
        }

        if (MaxPollInterval < SessionTimeout)
        {
            yield return new($"Kafka:MaxPollInterval ({MaxPollInterval}) must be at least Kafka:SessionTimeout ({SessionTimeout}): raise it.", [nameof(MaxPollInterval)]);
        }

        foreach (var name in Client.Keys.Where(KafkaConstants.OwnSettings.Contains))
        {
            yield return new($"Kafka:Client:{name} carries a delivery guarantee and cannot be set: remove it.", [nameof(Client)]);
        }

        if (DrainTimeout >= MaxPollInterval)
        {
            yield return new($"Kafka:DrainTimeout ({DrainTimeout}) must be shorter than Kafka:MaxPollInterval ({MaxPollInterval}): lower it.", [nameof(DrainTimeout)]);
        }
    }
}
