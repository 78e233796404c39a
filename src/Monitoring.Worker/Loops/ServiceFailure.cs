namespace Monitoring.Worker.Loops;

/// <summary>Remembers that a loop has died. .NET 10 ends the process with 0 after a dead worker; this service says so with its exit code.</summary>
internal sealed class ServiceFailure
{
    private string? _loop;

    /// <summary>Name of the loop that died first; null when none has.</summary>
    public string? Loop => Volatile.Read(ref _loop);

    /// <summary>A loop has died.</summary>
    public void Report(string loop) => Interlocked.CompareExchange(ref _loop, loop, null);
}
