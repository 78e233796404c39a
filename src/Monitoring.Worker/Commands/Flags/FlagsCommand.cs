using System.CommandLine;

namespace Monitoring.Worker.Commands.Flags;

/// <summary><c>monitoring flags</c>: what waits for human review.</summary>
internal static class FlagsCommand
{
    private static readonly Option<bool> Follow = new("--follow") { Description = "Goes on and shows flags as they come, until Ctrl+C." };
    private static readonly Option<DateTimeOffset?> Since = TimeOption.Create("--since", "Only flags written at or after this time.");
    private static readonly Option<int?> Top = new("--top")
    {
        Description = "Only the N most urgent: the gravest first, then the surest. For a day with more flags than people can review. Not with --follow.",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "flags",
            "Shows the review topic: every suspected (dugaan) post with its reasons. With --json one flag a line.",
            "monitoring flags --since 24h --bootstrap-servers kafka:9092",
            "monitoring flags --since 24h --top 50 --bootstrap-servers kafka:9092",
            "monitoring flags --follow --json --bootstrap-servers kafka:9092 | jq .permalink")
        {
            Follow, Since, Top, StandardOptions.Json, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        Top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--top must be at least 1.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(Follow) && result.GetValue(Top) is not null)
            {
                result.AddError("--top ranks what is there; it cannot be used with --follow.");
            }
        });
        command.SetAction((parsed, stop) => FlagsHandler.RunAsync(parsed, parsed.GetValue(Since), parsed.GetValue(Follow), parsed.GetValue(Top), parsed.GetValue(StandardOptions.Json), stop));
        return command;
    }
}
