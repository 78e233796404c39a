using System.Diagnostics.Metrics;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>Counts what the pollers publish and leave out, from the service's own instruments.</summary>
internal sealed class PostCounts : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _published;
    private long _dropped;

    public PostCounts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is "monitoring.posts.published" or "monitoring.posts.dropped")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => Interlocked.Add(ref instrument.Name == "monitoring.posts.published" ? ref _published : ref _dropped, count));
        _listener.Start();
    }

    /// <summary>Posts and deletions written to the stream.</summary>
    public long Published => Interlocked.Read(ref _published);

    /// <summary>Rows read and left out.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
