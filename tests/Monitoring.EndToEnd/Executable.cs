using System.Diagnostics;
using System.Text;

namespace Monitoring.EndToEnd;

/// <summary>The built executable as a process of its own; killed when the test is over.</summary>
internal sealed class Executable : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(120);

    // What is set on the machine that runs the tests must not reach the process.
    private static readonly string[] Cleared = ["KAFKA_BOOTSTRAP_SERVERS", "MONITORING_CONFIG", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private Executable(Process process, bool readOutput)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.BeginErrorReadLine();
        if (readOutput)
        {
            _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
            _process.BeginOutputReadLine();
        }
    }

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "monitoring");

    public int Id => _process.Id;

    public StreamWriter Input => _process.StandardInput;

    /// <summary>Standard output, when the test reads it itself.</summary>
    public StreamReader RawOutput => _process.StandardOutput;

    public bool HasExited => _process.HasExited;

    public string Output => Text(_output);

    public string Error => Text(_error);

    /// <summary>Largest resident memory so far, in bytes.</summary>
    public long PeakMemory => 1024 * long.Parse(File.ReadLines($"/proc/{Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal));

    public static Executable Start(params IEnumerable<string> arguments) => Start([], readOutput: true, arguments);

    public static Executable Start(IEnumerable<(string Name, string Value)> environment, bool readOutput, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in Cleared)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Executable(Process.Start(start)!, readOutput);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var executable = Start(arguments);
        executable.Input.Close();
        var code = await executable.EndAsync();
        return (code, executable.Output, executable.Error);
    }

    /// <summary>Waits for the end; the outputs are whole then.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Bound);
        return _process.ExitCode;
    }

    /// <summary>SIGTERM, as a supervisor ends it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
