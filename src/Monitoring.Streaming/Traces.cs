using System.Diagnostics;

namespace Monitoring.Streaming;

/// <summary>The stream's spans, on the activity source <c>Monitoring.Streaming</c>: a post's trace goes on from the poll that captured it to its flag.</summary>
public static class Traces
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "Monitoring.Streaming";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The assessment of one record, as a part of the trace that its header names; null when nobody listens.</summary>
    internal static Activity? Assess(string? parent) => Source.StartActivity("assess", ActivityKind.Consumer, parent);
}
