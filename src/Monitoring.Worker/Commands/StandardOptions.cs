using System.CommandLine;

namespace Monitoring.Worker.Commands;

/// <summary>The options that several commands share, so that they are called and explained alike everywhere.</summary>
internal static class StandardOptions
{
    /// <summary>The settings file.</summary>
    public static readonly Option<string?> Config = new("--config")
    {
        Description = "Settings file (JSON). Without it: MONITORING_CONFIG, else the defaults. Environment variables Section__Name and options of the command come over it.",
        HelpName = "FILE",
    };

    /// <summary>The broker.</summary>
    public static readonly Option<string?> BootstrapServers = new("--bootstrap-servers")
    {
        Description = "Kafka brokers. Without it: KAFKA_BOOTSTRAP_SERVERS, else Kafka:BootstrapServers of the settings file.",
        HelpName = "HOST:PORT",
    };

    /// <summary>Output for programs.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "JSON output for programs." };

    /// <summary>The roster folder.</summary>
    public static readonly Option<string?> Roster = new("--roster") { Description = "Folder of rosters (YAML). Default: Snapshots:Roster.", HelpName = "DIR" };

    /// <summary>The policy file.</summary>
    public static readonly Option<string?> Policy = new("--policy") { Description = "Policy (YAML). Default: Snapshots:Policy.", HelpName = "FILE" };

    /// <summary>The model file.</summary>
    public static readonly Option<string?> Model = new("--model") { Description = "Model (ML.NET zip). Default: Snapshots:Model.", HelpName = "FILE" };
}
