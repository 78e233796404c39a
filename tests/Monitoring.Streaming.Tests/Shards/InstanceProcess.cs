using System.Diagnostics;
using Monitoring.Instance;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>A poller and a classifier in a process of their own, which a test may kill, hang or end.</summary>
internal sealed class InstanceProcess : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private TimeSpan _usedWhenPaused;

    public InstanceProcess(StreamEndpoint endpoint, string kind, string prefix, string slot, int posts, params string[] more)
    {
        string[] arguments = [typeof(Posts).Assembly.Location, endpoint.BootstrapServers, kind, prefix, slot, posts.ToString(), .. more];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
    }

    /// <summary>Whether the process has run since it was paused. Waking up to find its transaction timed out, it may have ended.</summary>
    public bool HasRunSincePause()
    {
        _process.Refresh();
        return _process.HasExited || _process.TotalProcessorTime > _usedWhenPaused + TimeSpan.FromMilliseconds(100);
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Pause()
    {
        Signal("STOP");
        _usedWhenPaused = _process.TotalProcessorTime;
    }

    public void Resume() => Signal("CONT");

    public Task EndAsync()
    {
        if (!_process.HasExited)
        {
            Signal("TERM");
        }

        return _process.WaitForExitAsync().WaitAsync(Bound);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString()]);
        kill.WaitForExit();
    }
}
