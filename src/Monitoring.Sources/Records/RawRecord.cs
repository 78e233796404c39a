using System.Text;

namespace Monitoring.Sources.Records;

/// <summary>One record of a text file as it lies there.</summary>
/// <param name="Bytes">The bytes without the line end and without a byte order mark; valid until the next read. Empty when too large.</param>
/// <param name="Line">Line it begins on, from 1.</param>
/// <param name="Offset">Byte that it begins at.</param>
/// <param name="Terminated">Whether a line end follows; without one a writer may still be at it.</param>
/// <param name="TooLarge">Whether it is longer than the reader's bound and was skipped.</param>
internal readonly record struct RawRecord(ReadOnlyMemory<byte> Bytes, long Line, long Offset, bool Terminated, bool TooLarge)
{
    /// <summary>Nothing but blanks.</summary>
    public bool IsBlank => !TooLarge && Bytes.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>The record as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
