using System.Text;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Replay;

/// <summary>A file that is open between two pages, so that a compressed one is not read from its beginning for each.</summary>
internal sealed class OpenReplay : IDisposable
{
    private readonly CsvColumns? _columns;

    private OpenReplay(ReplayFile file, RecordReader reader, CsvColumns? columns)
    {
        File = file;
        Reader = reader;
        _columns = columns;
    }

    /// <summary>The file.</summary>
    public ReplayFile File { get; }

    /// <summary>Its rows.</summary>
    public RecordReader Reader { get; }

    /// <summary>Opens a file where a mark says; the header of a CSV file is read again.</summary>
    /// <exception cref="InvalidDataException">A damaged compressed file, or a CSV file without a header.</exception>
    public static OpenReplay At(ReplayFile file, ReplayMark mark, int maxBytes)
    {
        if (!file.IsCsv)
            return new OpenReplay(file, file.OpenAt(mark.Offset, mark.Line, maxBytes), columns: null);

        var reader = file.OpenAt(0, 1, maxBytes);
        try
        {
            if (!reader.TryRead(out var header))
                return new OpenReplay(file, reader, columns: null);

            var columns = header is { TooLarge: false, Terminated: true } ? CsvColumns.Of(header.Text) : throw new InvalidDataException("The header line is not whole.");
            if (mark.Offset <= reader.Offset)
                return new OpenReplay(file, reader, columns);

            reader.Dispose();
            return new OpenReplay(file, file.OpenAt(mark.Offset, mark.Line, maxBytes), columns);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Whether this is open exactly where a mark says.</summary>
    public bool IsAt(ReplayFile file, ReplayMark mark) => File.Path == file.Path && Reader.Mark.Offset == mark.Offset;

    /// <summary>A record as a row, or null when it is none.</summary>
    public ReplayRow? RowOf(RawRecord record)
    {
        if (record.TooLarge)
            return null;
        return _columns is null ? ReplayRow.OfJson(record.Bytes) : ReplayRow.OfCsv(_columns, Encoding.UTF8.GetString(record.Bytes.Span));
    }

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();
}
