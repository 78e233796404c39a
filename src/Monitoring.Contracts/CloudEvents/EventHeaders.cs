namespace Monitoring.Contracts.CloudEvents;

/// <summary>Header names of CloudEvents 1.0 in Kafka's binary mode, and W3C trace context.</summary>
public static class EventHeaders
{
    /// <summary>Always <c>1.0</c>.</summary>
    public const string SpecVersion = "ce_specversion";

    /// <summary>Unique per event with its source; deterministic here, so a repeated send has the same id.</summary>
    public const string Id = "ce_id";

    /// <summary>Which part made it, for example <c>/monitoring/classify</c>.</summary>
    public const string Source = "ce_source";

    /// <summary>One of <see cref="EventTypes"/>.</summary>
    public const string Type = "ce_type";

    /// <summary>RFC 3339 time of the event.</summary>
    public const string Time = "ce_time";

    /// <summary>What it is about: the post id, the account key or the flag id.</summary>
    public const string Subject = "ce_subject";

    /// <summary><c>application/json</c>.</summary>
    public const string ContentType = "content-type";

    /// <summary>W3C trace context.</summary>
    public const string TraceParent = "traceparent";
}
