using System.Text.Json;
using Monitoring.Worker;

namespace Monitoring.EndToEnd.Service;

/// <summary>An operator's day with nothing but the executable: a running service, the watchlist, flags, dead letters, a policy that goes bad, and the end.</summary>
public sealed class OperatorTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Watchlist_to_flags_with_commands_alone()
    {
        using var service = await RunningProcess.StartAsync(
        [
            ("Sources:Replay:Directory", BundledFiles.Examples),
            ("Sources:Replay:Settle", "00:00:00"),
            ("Sources:Replay:Profiles:contoh:Watchlist", "watchlist.csv"),
        ]);
        var broker = service.EmbeddedBroker;
        var watchlist = Path.Combine(BundledFiles.Examples, "watchlist.csv");

        (await Executable.RunAsync("watchlist", "import", watchlist, "--dry-run", "--bootstrap-servers", broker)).Output.ShouldContain("13 new");
        (await Executable.RunAsync("watchlist", "import", watchlist, "--bootstrap-servers", broker)).Code.ShouldBe(0);
        await UntilAsync(service, status => status.GetProperty("posts").GetProperty("assessed").GetInt64() == 62, "62 posts are assessed");
        (await Executable.RunAsync("watchlist", "import", watchlist, "--bootstrap-servers", broker)).Output.ShouldContain("13 unchanged");

        var flagged = (await StatusAsync(service)).GetProperty("posts").GetProperty("flagged").GetInt32();
        var (code, output, _) = await Executable.RunAsync("flags", "--json", "--bootstrap-servers", broker);
        code.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(flagged);
        flagged.ShouldBeGreaterThan(5);
        var top = (await Executable.RunAsync("flags", "--json", "--top", "5", "--bootstrap-servers", broker)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        top.Length.ShouldBe(5);
        top.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("severity").GetString()).ShouldAllBe(severity => severity == "merah");
        (await Executable.RunAsync("status", "--url", service.Address.ToString())).Output.ShouldContain("62 assessed");
        var accounts = (await Executable.RunAsync("watchlist", "status", "--bootstrap-servers", broker)).Output;
        accounts.ShouldContain("replay:contoh");
        accounts.ShouldContain("13 akun");

        service.Executable.Terminate();
        (await service.Executable.EndAsync()).ShouldBe(0, service.Executable.Error);
    }

    [Fact]
    public async Task Bad_policy_then_good_then_bad_while_posts_flow()
    {
        var policy = _folder.Write("policy.yaml", PolicyOf("satu", 0.9));
        var posts = _folder.Write("posts.jsonl", "");
        using var service = await RunningProcess.StartAsync(
        [
            ("Snapshots:Policy", policy), ("Snapshots:CheckInterval", "00:00:00.100"), ("Sources:Replay:Directory", _folder.Path), ("Sources:Replay:Settle", "00:00:00"),
            ("Sources:Polling:Platforms:replay:Interval", "00:00:01"),
        ]);
        var watchlist = _folder.Write("watchlist.csv", "account_key,url,agency,region,subject_type,attribution,registered_at\nreplay:arsip,posts.jsonl,X,9901,office,verified,2026-01-05\n");
        (await Executable.RunAsync("watchlist", "import", watchlist, "--bootstrap-servers", service.EmbeddedBroker)).Code.ShouldBe(0);
        var applied = new List<string>();

        await StepAsync(PolicyOf("rusak", 7), rejected: true, "satu");
        await StepAsync(PolicyOf("dua", 0.95), rejected: false, "dua");
        await StepAsync("thresholds: [", rejected: true, "dua");

        applied.ShouldBe(["satu", "dua", "dua"]);
        service.Executable.Error.ShouldContain("stays in force");
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(service.Address, "/metrics"))).ShouldMatch(@"monitoring_snapshot_rejected\w*\{[^}]*kind=""policy""[^}]*\} 2");

        async Task StepAsync(string content, bool rejected, string version)
        {
            // Renamed into place as careful operators and ConfigMaps do: a half-written file would be refused, too, and counted.
            await File.WriteAllTextAsync($"{policy}.new", content);
            File.Move($"{policy}.new", policy, overwrite: true);
            await UntilAsync(service, status => PolicyIn(status) is var found && (found.GetProperty("rejectedAt").ValueKind != JsonValueKind.Null) == rejected && VersionOf(found) == version, $"policy {version} is in force");
            await File.AppendAllTextAsync(posts, $$"""{"id":"{{applied.Count}}","text":"Menangkan HARMEL nomor 1! {{applied.Count}}","publishedAt":"2026-10-20T08:00:00Z","region":"9901"}""" + "\n");
            await UntilAsync(service, status => status.GetProperty("posts").GetProperty("assessed").GetInt64() == applied.Count + 1, $"post {applied.Count} is assessed");
            applied.Add(VersionOf(PolicyIn(await StatusAsync(service))));
        }
    }

    private static string PolicyOf(string version, double threshold) => $"version: \"{version}\"\nthresholds:\n  default: {threshold}\n";

    private static JsonElement PolicyIn(JsonElement status) => status.GetProperty("snapshots").EnumerateArray().Single(snapshot => snapshot.GetProperty("kind").GetString() == "policy");

    private static string VersionOf(JsonElement snapshot) => snapshot.GetProperty("applied").GetString()!.Split('+')[0];

    private static async Task<JsonElement> StatusAsync(RunningProcess service)
    {
        using var client = new HttpClient();
        return JsonDocument.Parse(await client.GetStringAsync(new Uri(service.Address, "/status"))).RootElement;
    }

    private static async Task UntilAsync(RunningProcess service, Func<JsonElement, bool> condition, string what)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition(await StatusAsync(service)))
        {
            bound.IsCancellationRequested.ShouldBeFalse($"Not in time: {what}. {service.Executable.Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }
}
