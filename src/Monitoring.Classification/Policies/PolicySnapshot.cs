using System.Runtime.InteropServices;
using Monitoring.Classification.Rules;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Classification.Policies;

/// <summary>The operators' policy as one immutable whole: which score is a flag, where, and how many a day people can review.</summary>
/// <param name="Version">The name that the file gives itself, and the short hash of its content.</param>
/// <param name="Thresholds">The thresholds in force everywhere.</param>
/// <param name="Overrides">Thresholds of regions and agencies, most general first; a later match wins.</param>
/// <param name="DailyBudget">How many flags a day people can review; null for no limit. It ranks and warns; it never drops a flag.</param>
/// <param name="Severities">Severities that differ from the defaults of <see cref="RuleTable"/>, by label code.</param>
public sealed record PolicySnapshot(
    string Version, Thresholds Thresholds, IReadOnlyList<PolicyOverride> Overrides, int? DailyBudget, IReadOnlyDictionary<string, PhasedSeverity> Severities)
{
    /// <summary>How grave a label counts in a phase.</summary>
    public Severity SeverityOf(string label, Phase phase) => !Severities.TryGetValue(label, out var own) ? RuleTable.SeverityOf(label, phase)
        : RuleTable.IsAfterCandidates(phase) ? own.After : own.Before;

    /// <summary>The threshold of a label in a region and agency.</summary>
    public double ThresholdOf(string label, string region, string agency)
    {
        var threshold = Thresholds.Of(label) ?? Thresholds.Default!.Value;
        foreach (var special in Overrides)
        {
            if (special.Concerns(region, agency))
            {
                threshold = special.Thresholds.Of(label) ?? special.Thresholds.Default ?? threshold;
            }
        }

        return threshold;
    }
}

/// <summary>Thresholds on the calibrated probability.</summary>
/// <param name="Default">For labels that have none of their own.</param>
/// <param name="Labels">By label code.</param>
public sealed record Thresholds(double? Default, IReadOnlyDictionary<string, double> Labels)
{
    /// <summary>The label's own threshold, or null.</summary>
    public double? Of(string label) => Labels.TryGetValue(label, out var own) ? own : null;
}

/// <summary>Thresholds of a place.</summary>
/// <param name="Region">Region code; a province covers its regencies. Null for any.</param>
/// <param name="Agency">Agency code. Null for any.</param>
/// <param name="Thresholds">What is different there.</param>
public sealed record PolicyOverride(string? Region, string? Agency, Thresholds Thresholds)
{
    /// <summary>Whether it concerns a place.</summary>
    public bool Concerns(string region, string agency)
    {
        ArgumentNullException.ThrowIfNull(region);
        return (Region is null || region.StartsWith(Region, StringComparison.Ordinal)) && (Agency is null || Agency == agency);
    }
}

/// <summary>How grave a label counts: it sorts what people review and judges nobody.</summary>
/// <param name="Before">Until candidates are set, and between elections.</param>
/// <param name="After">From then until the contest is over.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PhasedSeverity(Severity Before, Severity After);
