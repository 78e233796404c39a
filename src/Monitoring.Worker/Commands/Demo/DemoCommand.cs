using System.CommandLine;

namespace Monitoring.Worker.Commands.Demo;

/// <summary><c>monitoring demo</c>: the whole service on bundled, invented examples.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Once = new("--once") { Description = "Ends when the bundled posts are through." };
    private static readonly Option<string> Examples = new("--examples")
    {
        Description = "Folder with watchlist.csv, posts.jsonl and rusak.json.",
        DefaultValueFactory = _ => BundledFiles.Examples,
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "demo",
            "Shows everything working: the service on the embedded broker with the bundled watchlist, roster, policy and posts, all invented. Prints each suspected (dugaan) post with its reasons as it comes, then a summary whose numbers add up. Keeps nothing.",
            "monitoring demo --once",
            "monitoring demo")
        {
            Once, Examples, StandardOptions.Roster, StandardOptions.Policy, StandardOptions.Model,
        };
        command.SetAction((parsed, stop) => DemoHandler.RunAsync(parsed, parsed.GetRequiredValue(Examples), parsed.GetValue(Once), stop));
        return command;
    }
}
