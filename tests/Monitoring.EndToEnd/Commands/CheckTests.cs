namespace Monitoring.EndToEnd.Commands;

/// <summary>Every error of a file in one answer, before anything runs.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bad_configuration_is_told_whole()
    {
        var file = _folder.Write("settings.json", """{ "Kafka": { "Slot": "A B", "BatchSize": "x" }, "Servis": {}, "Health": { "Listen": "nowhere" }, "Service": { "Roles": "judge" } }""");

        await ShouldNameAsync(["config", "check", "--config", file], "Kafka:Slot", "Kafka:BatchSize", "Health:Listen", "Service:Roles");
        await ShouldNameAsync(["run", "--config", file], "Kafka:Slot", "Kafka:BatchSize", "Health:Listen", "Service:Roles");
    }

    [Fact]
    public async Task A_bad_policy_is_told_whole()
    {
        var file = _folder.Write("policy.yaml", "version: \"1\"\nthresholds:\n  default: 1.5\n  NO_LABEL: 0.9\ndailyBudget: 0\nextra: 1\n");

        await ShouldNameAsync(["policy", "check", file], "policy.yaml:3", "policy.yaml:4", "policy.yaml:5", "policy.yaml:6");
    }

    [Fact]
    public async Task A_bad_roster_is_told_whole()
    {
        _folder.Write("one.yaml", "contest: satu\nunknown: 1\n");
        _folder.Write("two.yaml", "parties:\n  - id: x\n");

        await ShouldNameAsync(["roster", "check", _folder.Path], "one.yaml:", "two.yaml:", "unknown");
    }

    [Fact]
    public async Task A_bad_watchlist_is_told_whole()
    {
        var file = _folder.Write(
            "watchlist.csv",
            "account_key,agency,region,subject_type,attribution,registered_at\nnowhere:a,X,9901,pns,verified,2026-01-05\nreplay:b,X,9,pns,verified,2026-01-05\nreplay:c,X,9901,king,verified,kemarin\n");

        await ShouldNameAsync(["watchlist", "check", file], "watchlist.csv:2", "watchlist.csv:3", "watchlist.csv:4");
    }

    [Fact]
    public async Task The_service_does_not_start_on_bad_files_and_names_all_of_them()
    {
        _folder.Write("roster.yaml", "contest: satu\n");
        var policy = _folder.Write("policy.yaml", "version: \"1\"\n");
        using var run = Executable.Start([("Snapshots__Roster", _folder.Path), ("Snapshots__Policy", policy), ("Snapshots__Model", "/none.zip")], readOutput: true, "run");

        (await run.EndAsync()).ShouldBe(2);
        foreach (var file in (string[])["roster.yaml", "policy.yaml", "/none.zip"])
        {
            run.Error.ShouldContain(file);
        }
    }

    [Fact]
    public async Task The_embedded_broker_is_refused_in_Production()
    {
        using var run = Executable.Start([("DOTNET_ENVIRONMENT", "Production")], readOutput: true, "run");

        (await run.EndAsync()).ShouldBe(2);
        run.Error.ShouldContain("refused in Production");
    }

    [Theory]
    [InlineData("flags")]
    [InlineData("dead-letters list")]
    [InlineData("topics check")]
    public async Task A_reading_command_without_a_broker_says_what_is_missing(string command) =>
        await ShouldNameAsync(command.Split(' '), "Kafka:BootstrapServers", "--bootstrap-servers");

    private static async Task ShouldNameAsync(string[] arguments, params string[] parts)
    {
        var (code, _, error) = await Executable.RunAsync(arguments);
        code.ShouldBe(2, error);
        foreach (var part in parts)
        {
            error.ShouldContain(part);
        }
    }
}
