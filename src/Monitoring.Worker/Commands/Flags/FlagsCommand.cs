using System.CommandLine;

namespace Monitoring.Worker.Commands.Flags;

/// <summary><c>monitoring flags</c>: what waits for human review.</summary>
internal static class FlagsCommand
{
    private static readonly Option<bool> Follow = new("--follow") { Description = "Goes on and shows flags as they come, until Ctrl+C." };
    private static readonly Option<DateTimeOffset?> Since = TimeOption.Create("--since", "Only flags written at or after this time.");

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "flags",
            "Shows the review topic: every suspected (dugaan) post with its reasons. With --json one flag a line.",
            "monitoring flags --since 24h --bootstrap-servers kafka:9092",
            "monitoring flags --follow --json --bootstrap-servers kafka:9092 | jq .permalink")
        {
            Follow, Since, StandardOptions.Json, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        command.SetAction((parsed, stop) => FlagsHandler.RunAsync(parsed, parsed.GetValue(Since), parsed.GetValue(Follow), parsed.GetValue(StandardOptions.Json), stop));
        return command;
    }
}
