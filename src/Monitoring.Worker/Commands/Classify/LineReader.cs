using System.Buffers;
using System.IO.Pipelines;

namespace Monitoring.Worker.Commands.Classify;

/// <summary>A line of the input.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Its bytes without the line end; null when it is longer than <see cref="LineReader.MaxBytes"/>.</param>
internal sealed record InputLine(long Number, byte[]? Bytes);

/// <summary>Reads lines in blocks and in constant memory: a line without an end does not fill it, blank lines count and are left out.</summary>
internal sealed class LineReader(PipeReader pipe)
{
    /// <summary>Longest line: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private long _number;
    private bool _skipping;

    /// <summary>Fills a block with the next lines.</summary>
    /// <param name="block">Cleared and filled.</param>
    /// <param name="most">Most lines.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>False at the end of the input.</returns>
    public async Task<bool> ReadAsync(List<InputLine> block, int most, CancellationToken stop)
    {
        block.Clear();
        while (block.Count < most)
        {
            var read = await pipe.ReadAsync(stop);
            var rest = Take(block, most, read.Buffer, read.IsCompleted);
            pipe.AdvanceTo(rest.Start, block.Count < most ? rest.End : rest.Start);

            // What has come is answered before more is waited for: a pipe that pauses sees its answers.
            if (block.Count > 0 && !read.IsCompleted)
            {
                return true;
            }

            if (read.IsCompleted && rest.IsEmpty)
            {
                return block.Count > 0;
            }
        }

        return true;
    }

    // The lines of what was read; gives back what is left.
    private ReadOnlySequence<byte> Take(List<InputLine> block, int most, ReadOnlySequence<byte> buffer, bool last)
    {
        while (block.Count < most && !buffer.IsEmpty)
        {
            var end = buffer.PositionOf((byte)'\n');
            if (end is null && !last)
            {
                return Shorten(buffer);
            }

            Add(block, end is { } found ? buffer.Slice(0, found) : buffer);
            buffer = end is { } at ? buffer.Slice(buffer.GetPosition(1, at)) : buffer.Slice(buffer.End);
        }

        // The input ends in the middle of a line whose beginning was dropped.
        if (last && _skipping && buffer.IsEmpty)
        {
            Add(block, buffer);
        }

        return buffer;
    }

    // The beginning of a line that is too long is dropped at once; its end is waited for.
    private ReadOnlySequence<byte> Shorten(ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length <= MaxBytes && !_skipping)
        {
            return buffer;
        }

        _skipping = true;
        return buffer.Slice(buffer.End);
    }

    private void Add(List<InputLine> block, ReadOnlySequence<byte> line)
    {
        _number++;
        if (_skipping || line.Length > MaxBytes)
        {
            _skipping = false;
            block.Add(new InputLine(_number, null));
            return;
        }

        var bytes = line.ToArray();
        if (_number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
        {
            block.Add(new InputLine(_number, bytes));
        }
    }
}
