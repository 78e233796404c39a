namespace Monitoring.Streaming.Transactions;

/// <summary>The two moments of a shutdown: begin nothing new, and give up what has not finished in its bound (the broker may be gone).</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _giveUp = new();
    private readonly CancellationTokenRegistration _registration;
    private readonly ITimer _timer;

    public StopSignal(TimeSpan drain, TimeProvider time, CancellationToken stop)
    {
        Stop = stop;
        GiveUp = _giveUp.Token;
        _timer = time.CreateTimer(_ => _giveUp.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _registration = stop.Register(() => _timer.Change(drain, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Begin nothing new.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Give up what was begun: it is not committed, and is done again after the next start.</summary>
    public CancellationToken GiveUp { get; }

    public void Dispose()
    {
        _registration.Dispose();
        _timer.Dispose();
        _giveUp.Dispose();
    }
}
