using System.Security.Cryptography;
using System.Text;
using Monitoring.Classification.Yaml;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Problems;

namespace Monitoring.Classification.Policies;

/// <summary>Reads the policy file. All or nothing, with every problem named by line and cure.</summary>
public static class PolicyLoader
{
    /// <summary>Lowest threshold: below it half of all posts that name a side would be flagged.</summary>
    public const double LowestThreshold = 0.5;

    private const int VersionLength = 8;

    /// <summary>Reads a file.</summary>
    public static Checked<PolicySnapshot> Load(string file) => File.Exists(file)
        ? Parse(Path.GetFileName(file), File.ReadAllText(file))
        : Checked<PolicySnapshot>.Bad([new Problem(file, 0, "The policy file does not exist.", "Name the file, or copy the shipped models/policy/policy.yaml.")]);

    /// <summary>Reads a policy from its text.</summary>
    public static Checked<PolicySnapshot> Parse(string name, string content)
    {
        var file = new YamlFile(name);
        var policy = file.Open(content) is { } root ? Read(root, Hash(content)) : null;
        return file.Problems.Count > 0 || policy is null ? Checked<PolicySnapshot>.Bad(file.Problems) : Checked<PolicySnapshot>.Good(policy);
    }

    private static PolicySnapshot Read(YamlSection root, string hash)
    {
        var version = root.Text("version");
        var thresholds = ThresholdsOf(root.Section("thresholds"), root);
        if (thresholds.Default is null)
        {
            root.Problem("'thresholds' has no 'default'.", "Add 'thresholds:' with 'default: 0.9'.", "thresholds");
        }

        var overrides = root.Sections("overrides").Select(ReadOverride).ToList();
        var budget = root.IntegerOrNull("dailyBudget");
        if (budget < 1)
        {
            root.Problem("'dailyBudget' must be at least 1.", "Give the number of flags that people can review in a day, or leave it out.", "dailyBudget");
        }

        var severities = Severities(root);
        root.Close();
        return new PolicySnapshot($"{version}+{hash}", thresholds, overrides, budget, severities);
    }

    private static PolicyOverride ReadOverride(YamlSection section)
    {
        var (region, agency) = (section.TextOrNull("region"), section.TextOrNull("agency"));
        if (region is null && agency is null)
        {
            section.Problem("The override says neither 'region' nor 'agency'.", "Add one of them.");
        }

        if (region is not null && (region.Length is not (2 or 4) || !region.All(char.IsAsciiDigit)))
        {
            section.Problem($"The region '{region}' is no code of a province or regency.", "Use 2 or 4 digits in quotes.", "region");
        }

        var thresholds = ThresholdsOf(section.Section("thresholds"), section);
        section.Close();
        return new PolicyOverride(region, agency, thresholds);
    }

    private static Thresholds ThresholdsOf(YamlSection? section, YamlSection owner)
    {
        var labels = new Dictionary<string, double>(StringComparer.Ordinal);
        if (section is null)
        {
            owner.Problem("'thresholds' is missing.", "Add 'thresholds:' with 'default' or label codes.");
            return new Thresholds(null, labels);
        }

        double? general = null;
        foreach (var field in section.Fields)
        {
            var value = section.NumberOrNull(field);
            if (field != "default" && !Labels.All.Contains(field))
            {
                section.Problem($"'{field}' is no label code.", $"Use 'default' or one of {string.Join(", ", Labels.All)}.", field);
            }
            else if (value is not null and not (>= LowestThreshold and <= 1))
            {
                section.Problem($"The threshold of '{field}' is {value}.", $"Use a probability from {LowestThreshold} to 1.", field);
            }
            else if (value is { } good)
            {
                (general, labels[field]) = field == "default" ? (good, labels.GetValueOrDefault(field)) : (general, good);
            }
        }

        labels.Remove("default");
        return new Thresholds(general, labels);
    }

    private static Dictionary<string, PhasedSeverity> Severities(YamlSection root)
    {
        var severities = new Dictionary<string, PhasedSeverity>(StringComparer.Ordinal);
        if (root.Section("severity") is not { } section)
        {
            return severities;
        }

        foreach (var label in section.Fields)
        {
            if (!Labels.All.Contains(label))
            {
                section.Problem($"'{label}' is no label code.", $"Use one of {string.Join(", ", Labels.All)}.", label);
            }

            if (section.Section(label) is { } colours)
            {
                severities[label] = new PhasedSeverity(Colour(colours, "before"), Colour(colours, "after"));
                colours.Close();
            }
        }

        section.Close();
        return severities;
    }

    private static Severity Colour(YamlSection section, string field)
    {
        var name = section.Text(field);
        var index = Array.FindIndex(Enum.GetNames<Severity>(), colour => colour.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && name.Length > 0)
        {
            section.Problem($"'{name}' is no severity.", "Use hijau, kuning or merah.", field);
        }

        return index < 0 ? default : Enum.GetValues<Severity>()[index];
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..VersionLength];
}
