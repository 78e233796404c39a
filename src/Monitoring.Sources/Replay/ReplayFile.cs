using System.IO.Compression;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Replay;

/// <summary>A file of a replay.</summary>
/// <param name="Name">Path relative to the replay's folder, or the file name.</param>
/// <param name="Path">Full path.</param>
/// <param name="Size">Bytes on disk when it was listed.</param>
/// <param name="WrittenAt">When it was last written.</param>
internal sealed record ReplayFile(string Name, string Path, long Size, DateTimeOffset WrittenAt)
{
    /// <summary>Whether its rows are CSV; else JSON.</summary>
    public bool IsCsv => ReplayFiles.Plain(Name).EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || ReplayFiles.Plain(Name).EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is gzipped.</summary>
    public bool IsCompressed => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the file at a byte of its text.</summary>
    /// <exception cref="InvalidDataException">A compressed file is damaged before that byte.</exception>
    public RecordReader OpenAt(long offset, long line, int maxBytes) => new(Open(offset), offset, line, IsCsv, maxBytes);

    private Stream Open(long offset)
    {
        // writers and log rotation must not be disturbed
        Stream stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!IsCompressed)
        {
            stream.Seek(offset, SeekOrigin.Begin);
            return stream;
        }

        stream = new GZipStream(stream, CompressionMode.Decompress);
        var skip = new byte[64 * 1024];
        while (offset > 0 && stream.Read(skip, 0, (int)Math.Min(skip.Length, offset)) is > 0 and var read)
            offset -= read;
        return stream;
    }
}
