using System.Security.Cryptography;
using System.Text;
using Monitoring.Classification.Yaml;
using Monitoring.Contracts.Problems;

namespace Monitoring.Classification.Rosters;

/// <summary>Reads a folder of rosters: one YAML file a contest, one or more for the parties and public figures. All or nothing, with every problem named.</summary>
public static class RosterLoader
{
    private const int VersionLength = 12;

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    public static Checked<RosterSnapshot> Load(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return Checked<RosterSnapshot>.Bad([new Problem(directory, 0, "The folder does not exist.", "Name the folder that holds the rosters.")]);
        }

        var files = Directory.EnumerateFiles(directory, "*.yaml").Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? Checked<RosterSnapshot>.Bad([new Problem(directory, 0, "The folder holds no *.yaml file.", "Put at least one roster there.")])
            : Parse(files.Select(path => (Path.GetFileName(path), File.ReadAllText(path))));
    }

    /// <summary>Reads rosters from their texts.</summary>
    /// <param name="files">File names, for the problems, and contents.</param>
    public static Checked<RosterSnapshot> Parse(IEnumerable<(string Name, string Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<Problem>();
        var (contests, parties, figures, homonyms) = (new List<Contest>(), new List<Party>(), new List<Figure>(), new List<string>());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content}\n"));
            var file = new YamlFile(name);
            if (file.Open(content) is { } root)
            {
                Read(root, contests, parties, figures, homonyms);
            }

            problems.AddRange(file.Problems);
        }

        return problems.Count > 0
            ? Checked<RosterSnapshot>.Bad(problems)
            : Checked<RosterSnapshot>.Good(new(Convert.ToHexStringLower(hash.GetHashAndReset())[..VersionLength], contests, parties, figures, homonyms));
    }

    private static void Read(YamlSection root, List<Contest> contests, List<Party> parties, List<Figure> figures, List<string> homonyms)
    {
        if (root.Has("contest"))
        {
            var contest = ContestReader.Read(root);
            if (contests.Exists(other => other.Id == contest.Id))
            {
                root.Problem($"The contest '{contest.Id}' is there already, in a file before this one.", "Keep one file for each contest.", "contest");
            }

            contests.Add(contest);
        }

        foreach (var section in root.Sections("parties"))
        {
            var party = PartyReader.ReadParty(section);
            if (parties.Exists(other => other.Id == party.Id))
            {
                section.Problem($"The party '{party.Id}' is there already.", "Keep one entry for each party.", "id");
            }

            parties.Add(party);
        }

        figures.AddRange(root.Sections("figures").Select(PartyReader.ReadFigure));
        homonyms.AddRange(root.List("homonyms"));
        root.Close();
    }
}
