using System.CommandLine;

namespace Monitoring.Worker.Commands.Classify;

/// <summary><c>monitoring classify</c>: posts in, answers out, one a line.</summary>
internal static class ClassifyCommand
{
    private static readonly Option<string> In = new("--in") { Description = "JSON Lines with 'id' and 'text', optional 'publishedAt', 'region', 'platform', 'kind', 'account'. '-' is standard input.", DefaultValueFactory = _ => "-", HelpName = "FILE|-" };
    private static readonly Option<string> Out = new("--out") { Description = "Where the answers go, one JSON object a line in the order of the input. '-' is standard output.", DefaultValueFactory = _ => "-", HelpName = "FILE|-" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "classify",
            "Assesses posts without a broker: for each line in one line out, in the same order, in constant memory. A bad line is answered with its number and the run goes on. "
            + "A post without 'publishedAt' is read as of now, one without 'region' as national: which sides stand depends on both.",
            "monitoring classify --in posts.jsonl --out answers.jsonl",
            """echo '{"id":"1","text":"Ayo coblos nomor 1","region":"9901","publishedAt":"2026-10-20T08:00:00Z"}' | monitoring classify""")
        {
            In, Out, StandardOptions.Roster, StandardOptions.Policy, StandardOptions.Model, StandardOptions.Config,
        };
        command.SetAction((parsed, stop) => ClassifyHandler.RunAsync(parsed, parsed.GetRequiredValue(In), parsed.GetRequiredValue(Out), stop));
        return command;
    }
}
