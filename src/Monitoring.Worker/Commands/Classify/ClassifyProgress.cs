namespace Monitoring.Worker.Commands.Classify;

/// <summary>How far the run is, on standard error and only for people: a terminal.</summary>
internal sealed class ClassifyProgress(TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private readonly long _started = time.GetTimestamp();
    private long _shown = time.GetTimestamp();
    private long _lines;

    /// <summary>A progress when standard error is a terminal, else null.</summary>
    public static ClassifyProgress? OnTerminal(TimeProvider time) => Console.IsErrorRedirected ? null : new ClassifyProgress(time);

    /// <summary>So many lines more are answered.</summary>
    public void Report(int lines)
    {
        _lines += lines;
        if (time.GetElapsedTime(_shown) >= Step)
        {
            _shown = time.GetTimestamp();
            Show();
        }
    }

    /// <summary>Shows the last count and ends the line.</summary>
    public void End()
    {
        Show();
        Console.Error.WriteLine();
    }

    private void Show() => Console.Error.Write($"\r{_lines:N0} posts, {_lines / Math.Max(time.GetElapsedTime(_started).TotalSeconds, 0.001):N0} a second ");
}
