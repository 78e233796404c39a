using System.CommandLine;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.DeadLetters;

namespace Monitoring.Worker.Commands.DeadLetters;

/// <summary><c>monitoring dead-letters list|show|replay</c>: what could not be processed.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<string?> Reason = new("--reason") { Description = "Only this reason.", HelpName = "CODE" };
    private static readonly Option<string?> Topic = new("--topic") { Description = "Only letters that came from this topic.", HelpName = "NAME" };
    private static readonly Option<DateTimeOffset?> Since = TimeOption.Create("--since", "Only letters that first failed at or after this time.");
    private static readonly Option<DateTimeOffset?> Until = TimeOption.Create("--until", "Only letters that first failed before this time.");
    private static readonly Option<int?> Count = new("--confirm") { Description = "Sends them: the number that the dry run has shown. Anything else sends nothing.", HelpName = "COUNT" };
    private static readonly Argument<string> Position = new("PARTITION:OFFSET") { Description = "Where the letter lies on the dead-letter topic, as 'list' shows it." };

    public static Command Create()
    {
        Reason.AcceptOnlyFromAmong([.. DeadLetterReasons.All]);
        var list = new DocumentedCommand("list", "Lists the dead letters without their content.", "monitoring dead-letters list --reason MALFORMED --since 24h --bootstrap-servers kafka:9092")
        {
            Reason, Topic, Since, Until, StandardOptions.Json, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        list.SetAction((parsed, stop) => DeadLettersHandler.ListAsync(parsed, FilterOf(parsed), parsed.GetValue(StandardOptions.Json), stop));
        var show = new DocumentedCommand("show", "Shows one dead letter whole: headers, key and value as they came.", "monitoring dead-letters show 2:17 --bootstrap-servers kafka:9092")
        {
            Position, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        show.SetAction((parsed, stop) => DeadLettersHandler.ShowAsync(parsed, parsed.GetRequiredValue(Position), stop));
        var replay = new DocumentedCommand(
            "replay",
            "Sends dead letters back to the topic they came from. Without --confirm it is a dry run that shows how many there are.",
            "monitoring dead-letters replay --reason ASSESSMENT_FAILED --bootstrap-servers kafka:9092",
            "monitoring dead-letters replay --reason ASSESSMENT_FAILED --confirm 12 --bootstrap-servers kafka:9092")
        {
            Reason, Topic, Since, Until, Count, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        replay.SetAction((parsed, stop) => DeadLettersHandler.ReplayAsync(parsed, FilterOf(parsed), parsed.GetValue(Count), stop));
        return new DocumentedCommand("dead-letters", "Records that could not be processed, kept whole.", "monitoring dead-letters list --bootstrap-servers kafka:9092") { list, show, replay };
    }

    private static DeadLetterFilter FilterOf(ParseResult parsed) =>
        new(parsed.GetValue(Reason), parsed.GetValue(Topic), Since: parsed.GetValue(Since), Until: parsed.GetValue(Until));
}
