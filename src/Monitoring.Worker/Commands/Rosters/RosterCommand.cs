using System.CommandLine;
using Monitoring.Classification.Rosters;

namespace Monitoring.Worker.Commands.Rosters;

/// <summary><c>monitoring roster check</c>: every error of a folder of rosters.</summary>
internal static class RosterCommand
{
    private const string Example = "monitoring roster check models/rosters";

    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of rosters (YAML, one file a contest)." };

    public static Command Create()
    {
        var check = new DocumentedCommand("check", "Checks a folder of rosters: every error, by file and line, with its cure.", Example) { Folder };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(Folder)));
        return new DocumentedCommand("roster", "Who stands where and when.", Example) { check };
    }

    private static int Check(string folder)
    {
        var found = RosterLoader.Load(folder);
        return CheckOutput.Write(found.Problems, found.Value is { } roster
            ? $"Good: version {roster.Version}, {roster.Contests.Count} contests, {roster.Parties.Count} parties, {roster.Figures.Count} public figures."
            : "");
    }
}
