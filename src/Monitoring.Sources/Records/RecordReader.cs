using System.Buffers;

namespace Monitoring.Sources.Records;

/// <summary>Reads a text file record by record in constant memory and knows the byte and the line of each, so that reading can go on exactly there.</summary>
/// <param name="stream">The file, at <paramref name="offset"/>; disposed with this.</param>
/// <param name="offset">Byte that the stream stands at, a record's beginning.</param>
/// <param name="line">Line that begins there, from 1.</param>
/// <param name="quoted">Whether a line end between double quotes belongs to the record, as in CSV.</param>
/// <param name="maxBytes">Largest record; a larger one is skipped and told.</param>
internal sealed class RecordReader(Stream stream, long offset, long line, bool quoted, int maxBytes) : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly ArrayBufferWriter<byte> _record = new();
    private int _start;
    private int _end;
    private bool _tooLarge;
    private bool _openQuote;
    private RawRecord _last;
    private bool _unread;

    /// <summary>Byte that the next record begins at.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Line that the next record begins on, from 1.</summary>
    public long Line { get; private set; } = line;

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InvalidDataException">A compressed file is damaged.</exception>
    public bool TryRead(out RawRecord record)
    {
        if (_unread)
        {
            _unread = false;
            record = _last;
            return true;
        }

        var (offset, line) = (Offset, Line);
        Begin();
        var terminated = ReadToEnd();
        record = _last = new RawRecord(Content(offset), line, offset, terminated, _tooLarge);
        return Offset > offset;
    }

    /// <summary>Gives the record read last back: the next read returns it again.</summary>
    public void Unread() => _unread = true;

    /// <summary>Where reading stands: the record given back, else the one after the last.</summary>
    public (long Offset, long Line) Mark => _unread ? (_last.Offset, _last.Line) : (Offset, Line);

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Begin()
    {
        _record.ResetWrittenCount();
        _tooLarge = false;
        _openQuote = false;
    }

    private bool ReadToEnd()
    {
        while (Fill())
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var newline = rest.IndexOf((byte)'\n');
            Append(newline < 0 ? rest : rest[..newline]);
            Advance(newline < 0 ? rest.Length : newline + 1);
            if (newline < 0)
                continue;

            Line++;
            // a record that is too large has lost its quotes: the next line end is the best place to find the file again
            if (!_openQuote || _tooLarge)
                return true;

            Append("\n"u8);
        }

        return false;
    }

    private bool Fill()
    {
        if (_start < _end)
            return true;

        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        if (quoted && part.Count((byte)'"') % 2 == 1)
            _openQuote = !_openQuote;
        if (_tooLarge || _record.WrittenCount + part.Length > maxBytes)
        {
            _tooLarge = true;
            return;
        }

        _record.Write(part);
    }

    private void Advance(int bytes)
    {
        _start += bytes;
        Offset += bytes;
    }

    private ReadOnlyMemory<byte> Content(long offset)
    {
        if (_tooLarge)
            return default;

        var bytes = _record.WrittenMemory;
        if (offset == 0 && bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        return bytes.Span.EndsWith("\r"u8) ? bytes[..^1] : bytes;
    }
}
