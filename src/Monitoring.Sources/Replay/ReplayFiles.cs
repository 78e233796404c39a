namespace Monitoring.Sources.Replay;

/// <summary>Lists the files of a replay.</summary>
internal static class ReplayFiles
{
    private static readonly string[] Endings = [".jsonl", ".ndjson", ".csv", ".tsv"];

    /// <summary>The files in the order in which they are read (by name), or null when the address leads out of the folder that may be read.</summary>
    /// <param name="root">Folder that may be read.</param>
    /// <param name="address">A file or a folder, relative to <paramref name="root"/>.</param>
    /// <returns>Empty when nothing is there. In a folder only files with a known ending count.</returns>
    public static IReadOnlyList<ReplayFile>? List(string root, string address)
    {
        var top = Path.GetFullPath(root);
        var path = Path.GetFullPath(address, top);
        var inside = Path.GetRelativePath(top, path);
        if (inside == ".." || inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside))
            return null;
        if (File.Exists(path))
            return [Of(path, Path.GetFileName(path))];
        if (!Directory.Exists(path))
            return [];

        return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Any(ending => Plain(file).EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Select(file => Of(file, Path.GetRelativePath(path, file)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>A name without <c>.gz</c>.</summary>
    public static string Plain(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private static ReplayFile Of(string path, string name)
    {
        var info = new FileInfo(path);
        return new ReplayFile(name, path, info.Length, new DateTimeOffset(info.LastWriteTimeUtc, TimeSpan.Zero));
    }
}
