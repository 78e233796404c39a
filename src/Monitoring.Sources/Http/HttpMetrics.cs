using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Monitoring.Sources.Http;

/// <summary>Instruments of the requests of sources, on the meter <c>Monitoring.Sources</c>.</summary>
internal sealed class HttpMetrics : IDisposable
{
    private readonly Meter _meter = new("Monitoring.Sources");
    private readonly Counter<long> _ended;
    private readonly Counter<long> _retried;
    private readonly Counter<long> _bytes;

    public HttpMetrics()
    {
        _ended = _meter.CreateCounter<long>("monitoring.requests.ended", "{request}", "Requests by platform, outcome and status.");
        _retried = _meter.CreateCounter<long>("monitoring.requests.retried", "{try}", "Tries after the first one.");
        _bytes = _meter.CreateCounter<long>("monitoring.requests.read", "By", "Bytes of bodies read, after decompression, by platform.");
    }

    /// <summary>A request has ended, with its redirects and retries.</summary>
    public void Ended(string platform, SourceAnswer answer)
    {
        var tag = new KeyValuePair<string, object?>("platform", platform);
        var outcome = JsonNamingPolicy.CamelCase.ConvertName(answer.Kind.ToString());
        _ended.Add(1, tag, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("status", answer.Status));
        _bytes.Add(answer.Body.Length, tag);
    }

    /// <summary>A request is tried again.</summary>
    public void Retried() => _retried.Add(1);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
