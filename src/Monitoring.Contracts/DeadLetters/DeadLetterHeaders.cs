namespace Monitoring.Contracts.DeadLetters;

/// <summary>The headers that a dead letter carries beside the record's own; the key and value are the record's own bytes. All are UTF-8 text.</summary>
/// <remarks>Origin headers are written once: a record that dies a second time keeps where it first came from.</remarks>
public static class DeadLetterHeaders
{
    /// <summary>Topic the record came from.</summary>
    public const string Topic = "dl_topic";

    /// <summary>Partition, decimal.</summary>
    public const string Partition = "dl_partition";

    /// <summary>Offset, decimal.</summary>
    public const string Offset = "dl_offset";

    /// <summary>Broker timestamp of the record, ISO 8601 UTC.</summary>
    public const string Timestamp = "dl_timestamp";

    /// <summary>A code of <see cref="DeadLetterReasons"/>.</summary>
    public const string Reason = "dl_reason";

    /// <summary>What went wrong in words, at most 1,000 characters, without the content of the post.</summary>
    public const string Message = "dl_message";

    /// <summary>Exception type name, when there was one.</summary>
    public const string Exception = "dl_exception";

    /// <summary>Stage that failed: <c>read</c>, <c>parse</c>, <c>assess</c>.</summary>
    public const string Stage = "dl_stage";

    /// <summary>How often it was tried, decimal.</summary>
    public const string Attempt = "dl_attempt";

    /// <summary>When it first failed, ISO 8601 UTC.</summary>
    public const string FirstFailedAt = "dl_first_failed_at";

    /// <summary>Consumer group that gave it up.</summary>
    public const string Group = "dl_group";

    /// <summary>Version of this software.</summary>
    public const string AppVersion = "dl_app_version";
}
