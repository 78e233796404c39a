using System.Globalization;

namespace Monitoring.Sources.Replay;

/// <summary>Where a replay stands: the meaning of its cursor's marks.</summary>
/// <param name="Address">Address of the account that the marks belong to.</param>
/// <param name="File">File being read, relative to the replay's folder; null before the first.</param>
/// <param name="Offset">Byte of its text (after decompression) that the next row begins at.</param>
/// <param name="Line">Line of that byte, from 1.</param>
/// <param name="EndSize">Size of the file on disk when its end was reached; -1 while there is more. Another size means that it has grown.</param>
/// <param name="Passed">How many files lie before this one in the folder.</param>
/// <param name="PaceFrom">Publication time that the real-time pace counts from.</param>
/// <param name="PaceAt">When that post was replayed.</param>
internal sealed record ReplayMark(string Address, string? File, long Offset, long Line, long EndSize, int Passed, DateTimeOffset? PaceFrom, DateTimeOffset? PaceAt)
{
    /// <summary>Before the first file.</summary>
    public static ReplayMark Start { get; } = new("", null, 0, 1, -1, 0, null, null);

    /// <summary>The beginning of a file, with the pace kept.</summary>
    public ReplayMark At(string file, int passed) => this with { File = file, Offset = 0, Line = 1, EndSize = -1, Passed = passed };

    /// <summary>Reads the marks; marks that are not ours are a new start.</summary>
    public static ReplayMark Of(IReadOnlyDictionary<string, string> marks) => marks.TryGetValue("file", out var file)
        ? new ReplayMark(
            marks.TryGetValue("address", out var address) ? address : "",
            file,
            Number(marks, "offset", 0),
            Number(marks, "line", 1),
            Number(marks, "end", -1),
            (int)Number(marks, "passed", 0),
            Time(marks, "paceFrom"),
            Time(marks, "paceAt"))
        : Start;

    /// <summary>The marks of a cursor.</summary>
    public IReadOnlyDictionary<string, string> ToMarks()
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File is null)
            return marks;

        marks["address"] = Address;
        marks["file"] = File;
        marks["offset"] = Offset.ToString(CultureInfo.InvariantCulture);
        marks["line"] = Line.ToString(CultureInfo.InvariantCulture);
        marks["end"] = EndSize.ToString(CultureInfo.InvariantCulture);
        marks["passed"] = Passed.ToString(CultureInfo.InvariantCulture);
        if (PaceFrom is { } from && PaceAt is { } at)
        {
            marks["paceFrom"] = from.ToString("O", CultureInfo.InvariantCulture);
            marks["paceAt"] = at.ToString("O", CultureInfo.InvariantCulture);
        }

        return marks;
    }

    private static long Number(IReadOnlyDictionary<string, string> marks, string name, long otherwise) =>
        marks.TryGetValue(name, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static DateTimeOffset? Time(IReadOnlyDictionary<string, string> marks, string name) =>
        marks.TryGetValue(name, out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;
}
