using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Problems;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Commands;

/// <summary>The texts and rosters of a command, read and checked as one.</summary>
/// <param name="Rows">The labelled texts.</param>
/// <param name="Rosters">The rosters of all folders together.</param>
internal sealed record TrainingInput(IReadOnlyList<CorpusRow> Rows, RosterSnapshot Rosters)
{
    /// <summary>Reads everything, or tells everything that is wrong.</summary>
    public static Checked<TrainingInput> Read(IReadOnlyList<string> corpora, IReadOnlyList<string> rosters, string? except)
    {
        var rows = corpora.Select(CorpusFile.Read).ToList();
        var snapshot = ReadRosters(rosters);
        var excepted = RowIds.Read(except);
        var problems = rows.SelectMany(read => read.Problems).Concat(snapshot.Problems).Concat(excepted.Problems).ToList();
        if (problems.Count == 0 && rows.Sum(read => read.Value!.Count(row => row.Support == 1)) == 0)
        {
            problems.Add(new Problem(string.Join(", ", corpora), 0, "No text supports anybody.", "Name a corpus that has rows with support 1."));
        }

        return problems.Count > 0
            ? Checked<TrainingInput>.Bad(problems)
            : Checked<TrainingInput>.Good(new TrainingInput([.. rows.SelectMany(read => read.Value!).Where(row => !excepted.Value!.Contains(row.Id))], snapshot.Value!));
    }

    private static Checked<RosterSnapshot> ReadRosters(IReadOnlyList<string> folders)
    {
        var missing = folders.Where(folder => !Directory.Exists(folder)).ToList();
        return missing.Count > 0
            ? Checked<RosterSnapshot>.Bad([.. missing.Select(folder => new Problem(folder, 0, "The folder does not exist.", "Name the folder that holds the rosters."))])
            : RosterLoader.Parse(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)).Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
    }
}
