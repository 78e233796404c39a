using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Monitoring.Sources.Tests.Bluesky.LocalPds))]

namespace Monitoring.Sources.Tests.Bluesky;

/// <summary>A real Bluesky server and directory on 127.0.0.1, started when the first test asks for it and stopped after the last.</summary>
public sealed partial class LocalPds : IAsyncDisposable
{
    // the first start on a machine installs the server, which takes minutes
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    private static readonly Lock Guard = new();
    private static Task<LocalPdsRun>? _run;

    private static string Script => Path.Combine(Checkout.Root, "..", "shared", "bluesky", "start.sh");

    private static string Cache => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "monitoring-tests",
        "bluesky");

    /// <summary>Why it cannot be had here, or null.</summary>
    public static string? MissingHere => File.Exists(Script) ? null : "the Bluesky server (shared/bluesky/start.sh) is not here";

    /// <summary>The running server.</summary>
    internal static Task<LocalPdsRun> StartAsync()
    {
        lock (Guard)
            return _run ??= Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        if (_run is null)
            return;

        var run = await _run;
        foreach (var id in run.ProcessIds)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }

        Directory.Delete(run.Folder, recursive: true);
    }

    private static async Task<LocalPdsRun> RunAsync()
    {
        // each run has its own data; what is installed is shared
        var folder = Path.Combine(Path.GetTempPath(), $"monitoring-bluesky-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var modules = Path.Combine(Cache, "node_modules");
        Directory.CreateDirectory(modules);
        await InstallAsync(modules);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), modules);

        var (pds, plc) = (FreePort(), FreePort());
        var output = await BashAsync(Script, folder, ("PDS_PORT", pds), ("PLC_PORT", plc));
        var ids = ProcessId().Matches(output).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        return new LocalPdsRun(new Uri($"http://localhost:{pds}"), new Uri($"http://localhost:{plc}"), ids, folder);
    }

    private static async Task InstallAsync(string modules)
    {
        if (Directory.Exists(Path.Combine(modules, "@atproto", "pds")))
            return;

        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Path.GetDirectoryName(Script)!, name), Path.Combine(Cache, name), overwrite: true);
        await BashAsync("-c", "npm ci --no-fund --no-audit");
    }

    private static async Task<string> BashAsync(string first, string second, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [first, second]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Cache };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var bound = new CancellationTokenSource(Bound);
        var output = process.StandardOutput.ReadLineAsync(bound.Token);
        await process.WaitForExitAsync(bound.Token);
        process.ExitCode.ShouldBe(0);
        return await output ?? "";
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("P(?:LC|DS)_PID=([0-9]+)")]
    private static partial Regex ProcessId();
}

/// <summary>A running server.</summary>
internal sealed record LocalPdsRun(Uri Server, Uri Directory, IReadOnlyList<int> ProcessIds, string Folder);
