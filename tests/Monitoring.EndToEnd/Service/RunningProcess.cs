using System.Text.RegularExpressions;
using Monitoring.Brokers;

namespace Monitoring.EndToEnd.Service;

/// <summary><c>monitoring run</c> as a process, on the embedded broker unless told otherwise.</summary>
internal sealed partial class RunningProcess : IDisposable
{
    private RunningProcess(Executable executable) => Executable = executable;

    public Executable Executable { get; }

    /// <summary>Address of its probes.</summary>
    public Uri Address => new(Listening().Match(Executable.Error).Groups[1].Value);

    /// <summary>Address of its embedded broker.</summary>
    public string EmbeddedBroker => Embedded().Match(Executable.Error).Groups[1].Value;

    public static async Task<RunningProcess> StartAsync(IEnumerable<(string Name, string Value)> settings, params IEnumerable<string> arguments)
    {
        var environment = settings.Select(setting => (setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value)).Append(("Health__Listen", "http://127.0.0.1:0"));
        var running = new RunningProcess(Executable.Start(environment, readOutput: true, arguments.Prepend("run")));
        await Until.TrueAsync(() => running.Executable.HasExited || Listening().IsMatch(running.Executable.Error), "the service listens");
        running.Executable.HasExited.ShouldBeFalse(running.Executable.Error);
        return running;
    }

    /// <summary>Waits until the service is ready.</summary>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await client.GetAsync(new Uri(Address, "/readyz"), bound.Token)).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), bound.Token);
        }
    }

    public void Dispose() => Executable.Dispose();

    [GeneratedRegex(@"status at (http://[\d.]+:\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"embedded broker runs at ([\d.]+:\d+)")]
    private static partial Regex Embedded();
}
