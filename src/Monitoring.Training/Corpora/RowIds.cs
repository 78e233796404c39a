using Monitoring.Contracts.Problems;

namespace Monitoring.Training.Corpora;

/// <summary>A list of row ids: one a line; empty lines and lines that begin with # are notes.</summary>
public static class RowIds
{
    /// <summary>Reads the list; an empty one when no file is named.</summary>
    public static Checked<IReadOnlySet<string>> Read(string? file) => file is null
        ? Checked<IReadOnlySet<string>>.Good(new HashSet<string>(StringComparer.Ordinal))
        : File.Exists(file)
            ? Checked<IReadOnlySet<string>>.Good(File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal))
            : Checked<IReadOnlySet<string>>.Bad([new Problem(file, 0, "The list of ids does not exist.", "Name a file with one row id a line.")]);
}
