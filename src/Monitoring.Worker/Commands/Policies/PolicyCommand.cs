using System.CommandLine;
using Monitoring.Classification.Policies;

namespace Monitoring.Worker.Commands.Policies;

/// <summary><c>monitoring policy check</c>: every error of a policy.</summary>
internal static class PolicyCommand
{
    private const string Example = "monitoring policy check models/policy/policy.yaml";

    private static readonly Argument<string> File = new("FILE") { Description = "The policy (YAML)." };

    public static Command Create()
    {
        var check = new DocumentedCommand("check", "Checks a policy: every error, by line, with its cure.", Example) { File };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(File)));
        return new DocumentedCommand("policy", "Which score becomes a flag, where, and how many people can review.", Example) { check };
    }

    private static int Check(string file)
    {
        var found = PolicyLoader.Load(file);
        return CheckOutput.Write(found.Problems, found.Value is { } policy
            ? $"Good: version {policy.Version}, default threshold {policy.Thresholds.Default}, {policy.Overrides.Count} overrides, daily budget {policy.DailyBudget?.ToString() ?? "none"}."
            : "");
    }
}
