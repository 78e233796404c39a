using Monitoring.Classification.Rosters;

namespace Monitoring.Training.Tests.OwnCorpus;

/// <summary>The files of <c>models/</c>, copied beside the tests.</summary>
internal static class Models
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The invented contests of the corpus together with the shipped rosters, as training reads them.</summary>
    public static RosterSnapshot Rosters { get; } = Load(Folder("rosters"), Folder("corpus", "rosters"));

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    public static IEnumerable<string> Lines(string folder) =>
        Directory.EnumerateFiles(Folder(folder), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines);

    private static RosterSnapshot Load(params string[] folders)
    {
        var read = RosterLoader.Parse(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }
}
