using System.CommandLine;

namespace Monitoring.Worker.Commands.Status;

/// <summary><c>monitoring status</c>: what a running service has applied and how it is.</summary>
internal static class StatusCommand
{
    private static readonly Option<string?> Url = new("--url") { Description = "Address of the service. Default: Health:Listen of the settings.", HelpName = "URL" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "status",
            "Asks a running service: the versions that are applied, snapshots that were refused and why, its loops, posts and accounts. Fails when it is not reached.",
            "monitoring status",
            "monitoring status --url http://10.0.0.7:8085 --json")
        {
            Url, StandardOptions.Json, StandardOptions.Config,
        };
        command.SetAction((parsed, stop) => StatusHandler.RunAsync(parsed, parsed.GetValue(Url), parsed.GetValue(StandardOptions.Json), stop));
        return command;
    }
}
