using Monitoring.Classification.Yaml;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rosters;

/// <summary>Reads one contest.</summary>
internal static class ContestReader
{
    private static readonly string[] Kinds = ["pilpres", "pileg", "pilgub", "pilbup", "pilwalkot"];

    public static Contest Read(YamlSection root)
    {
        var kind = root.Text("kind");
        if (kind.Length > 0 && !Kinds.Contains(kind))
        {
            root.Problem($"The kind '{kind}' is not known.", $"Use one of {string.Join(", ", Kinds)}.", "kind");
        }

        var region = root.Text("region");
        if (region.Length > 0 && !Region.IsKnown(region))
        {
            root.Problem($"The region '{region}' is no code of a province or regency.", "Use 2 digits for a province, 4 for a regency or city, 00 for the country, in quotes.", "region");
        }

        var phases = Phases(root);
        var until = root.Date("until");
        if (phases.Count > 0 && until != default && until <= phases[^1].From)
        {
            root.Problem("'until' lies before the last phase.", "Give the day on which the contest is over.", "until");
        }

        var sides = new List<Side>();
        foreach (var section in root.Sections("sides"))
        {
            var side = ReadSide(section);
            RefuseTwin(section, side, sides);
            sides.Add(side);
        }

        if (sides.Count == 0)
        {
            root.Problem("The contest has no sides.", "Add 'sides:' with one entry a candidate or pair.");
        }

        NameCheck.BelongsToOneSide(root, sides);

        return new Contest(root.Text("contest"), kind, root.Text("name"), region, phases, until, sides);
    }

    private static List<PhaseStart> Phases(YamlSection root)
    {
        var phases = new List<PhaseStart>();
        if (root.Section("phases") is not { } section)
        {
            root.Problem("'phases' is missing.", "Add 'phases:' with at least 'beforeCandidates: DATE'.");
            return phases;
        }

        foreach (var field in section.Fields)
        {
            if (!Enum.TryParse<Phase>(field, ignoreCase: true, out var phase) || phase == Phase.BetweenElections)
            {
                section.Problem($"The phase '{field}' is not known.", "Use beforeCandidates, candidatesSet, campaign, quiet, votingDay, afterVote.", field);
                _ = section.TextOrNull(field);
                continue;
            }

            var from = section.Date(field);
            if (phases.Count > 0 && from < phases[^1].From)
            {
                section.Problem($"'{field}' begins before the phase above it.", "Put the phases in the order of their dates.", field);
            }

            phases.Add(new PhaseStart(phase, from));
        }

        section.Close();
        return phases;
    }

    private static void RefuseTwin(YamlSection section, Side side, List<Side> others)
    {
        if (side.Number is { } number && others.Find(other => other.Number == number) is { } rival)
        {
            section.Problem($"Number {number} is given to '{rival.Id}' and '{side.Id}'.", "Give each side its own number.", "number");
        }

        if (side.Id.Length > 0 && others.Exists(other => other.Id == side.Id))
        {
            section.Problem($"The side '{side.Id}' is there twice.", "Give each side its own id.", "id");
        }
    }

    private static Side ReadSide(YamlSection section)
    {
        var side = new Side(section.Text("id"), section.IntegerOrNull("number"), section.Text("name"), new SideWords(
            section.List("candidates"), section.List("pair"), section.List("fans"), section.List("slogansFor"), section.List("slogansAgainst"),
            section.List("brands"), section.List("accounts"), section.List("weakNames"), section.List("homonyms")));
        if (side.Words.Candidates.Count + side.Words.Pair.Count + side.Words.WeakNames.Count == 0)
        {
            section.Problem("The side is called by no name.", "Add 'candidates: [full name, nickname]'.");
        }

        NameCheck.ReadsAsItself(section, "candidates", side.Words.Candidates);
        NameCheck.ReadsAsItself(section, "pair", side.Words.Pair);
        NameCheck.ReadsAsItself(section, "fans", side.Words.Fans);
        NameCheck.ReadsAsItself(section, "weakNames", side.Words.WeakNames);
        section.Close();
        return side;
    }
}
