using System.CommandLine;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Commands.Config;

/// <summary><c>monitoring config check</c>: every error of the settings before anything runs.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var check = new DocumentedCommand("check", "Checks the settings file together with environment variables: every error, by setting, with its cure.", "monitoring config check --config settings.json")
        {
            StandardOptions.Config,
        };
        check.SetAction(parsed => CheckOutput.Write(SettingsCheck.Of(SettingsFile.Read(parsed.GetValue(StandardOptions.Config))), "The settings are good."));
        return new DocumentedCommand("config", "Settings.", "monitoring config check --config settings.json") { check };
    }
}
