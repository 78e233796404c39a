using System.CommandLine;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Commands.Run;

/// <summary><c>monitoring run</c>: the service.</summary>
internal static class RunCommand
{
    private static readonly Option<string?> Roles = new("--roles")
    {
        Description = $"Roles of this process, comma-separated. Default: Service:Roles, else {ServiceOptions.DefaultRoles}.",
        HelpName = "ROLES",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "run",
            "Runs the service: reads the accounts of its share of the watchlist, assesses their posts and writes flags for review. Without a broker it runs on the embedded one, which keeps nothing.",
            "monitoring run --config settings.json --bootstrap-servers kafka:9092",
            "monitoring run --roles classify --bootstrap-servers kafka:9092")
        {
            Roles, StandardOptions.Config, StandardOptions.BootstrapServers,
        };
        command.SetAction((parsed, stop) => RunHandler.RunAsync(
            SettingsFile.Read(
                parsed.GetValue(StandardOptions.Config),
                [new("Service:Roles", parsed.GetValue(Roles)), new("Kafka:BootstrapServers", parsed.GetValue(StandardOptions.BootstrapServers))]),
            stop));
        return command;
    }
}
