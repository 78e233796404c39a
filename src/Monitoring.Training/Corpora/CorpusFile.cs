using System.IO.Compression;
using System.Text.Json;
using Monitoring.Contracts.Problems;

namespace Monitoring.Training.Corpora;

/// <summary>Reads labelled texts: JSON Lines, plain or gzip, one file or every one of a folder.</summary>
public static class CorpusFile
{
    private const int MostProblems = 20;

    /// <summary>Files of a folder that begin so hold texts that nobody has labelled; they are passed over.</summary>
    private const string Unlabelled = "unlabelled";

    /// <summary>Reads the rows; all problems by file and line, up to twenty.</summary>
    public static Checked<IReadOnlyList<CorpusRow>> Read(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(IsCorpus).Order(StringComparer.Ordinal).ToList()
            : File.Exists(path) ? [path] : [];
        if (files.Count == 0)
        {
            return Checked<IReadOnlyList<CorpusRow>>.Bad([new Problem(path, 0, "There is no corpus here.", "Name a .jsonl or .jsonl.gz file, or a folder of them.")]);
        }

        var (rows, problems) = (new List<CorpusRow>(), new List<Problem>());
        foreach (var file in files)
        {
            Read(file, rows, problems);
        }

        return problems.Count > 0 ? Checked<IReadOnlyList<CorpusRow>>.Bad(problems) : Checked<IReadOnlyList<CorpusRow>>.Good(rows);
    }

    private static void Read(string file, List<CorpusRow> rows, List<Problem> problems)
    {
        using Stream raw = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text && problems.Count < MostProblems; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (Parse(text) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                problems.Add(new Problem(Path.GetFileName(file), line, "This is no labelled text.", "Each line needs 'id', 'text' and 'support' (0 or 1)."));
            }
        }
    }

    private static CorpusRow? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusRow) is { Id: not null, Text: not null, Support: 0 or 1 } row ? row : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsCorpus(string file) => (file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal))
        && !Path.GetFileName(file).StartsWith(Unlabelled, StringComparison.Ordinal);
}
