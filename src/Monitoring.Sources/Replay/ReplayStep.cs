namespace Monitoring.Sources.Replay;

/// <summary>Which file of a replay is read next, and from where: pure.</summary>
/// <param name="File">The file to read.</param>
/// <param name="Mark">Where in it.</param>
/// <param name="IsLast">Whether no file follows.</param>
/// <param name="NothingNew">Whether the end of everything has been read already.</param>
/// <param name="Shrunk">Whether the file has become shorter than what was read of it.</param>
/// <param name="OutOfOrder">How many files have newly appeared before the one being read.</param>
internal sealed record ReplayStep(ReplayFile File, ReplayMark Mark, bool IsLast, bool NothingNew = false, bool Shrunk = false, int OutOfOrder = 0)
{
    /// <summary>Decides.</summary>
    /// <param name="mark">Where the replay stands.</param>
    /// <param name="address">The account's address now; another one than the mark's is a new replay.</param>
    /// <param name="files">Its files in order; at least one.</param>
    public static ReplayStep Next(ReplayMark mark, string address, IReadOnlyList<ReplayFile> files)
    {
        if (mark.File is null || mark.Address != address)
            return Begin(ReplayMark.Start with { Address = address }, files, 0);

        var index = IndexOf(files, mark.File);
        if (index < 0)
            return Behind(mark, files);

        var file = files[index];
        var known = mark with { Passed = index };
        if (file.Size < mark.EndSize || (!file.IsCompressed && file.Size < mark.Offset))
            return new ReplayStep(file, mark, IsLast: index == files.Count - 1, Shrunk: true);

        var outOfOrder = Math.Max(0, index - mark.Passed);
        if (mark.EndSize != file.Size)
            return new ReplayStep(file, known, IsLast: index == files.Count - 1, OutOfOrder: outOfOrder);
        return index == files.Count - 1
            ? new ReplayStep(file, known, IsLast: true, NothingNew: true, OutOfOrder: outOfOrder)
            : Begin(known, files, index + 1) with { OutOfOrder = outOfOrder };
    }

    // the file being read was taken away: on with what sorts behind it
    private static ReplayStep Behind(ReplayMark mark, IReadOnlyList<ReplayFile> files)
    {
        for (var index = 0; index < files.Count; index++)
        {
            if (string.CompareOrdinal(files[index].Name, mark.File) > 0)
                return Begin(mark, files, index);
        }

        return new ReplayStep(files[^1], mark with { Passed = files.Count }, IsLast: true, NothingNew: true);
    }

    private static ReplayStep Begin(ReplayMark mark, IReadOnlyList<ReplayFile> files, int index) =>
        new(files[index], mark.At(files[index].Name, index), IsLast: index == files.Count - 1);

    private static int IndexOf(IReadOnlyList<ReplayFile> files, string name)
    {
        for (var index = 0; index < files.Count; index++)
        {
            if (files[index].Name == name)
                return index;
        }

        return -1;
    }
}
