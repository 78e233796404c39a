namespace Monitoring.Sources.Http;

/// <summary>Reads a body up to a limit, counted after decompression: a small compressed body can hold gigabytes.</summary>
internal static class CappedBody
{
    private const int Step = 64 * 1024;

    /// <summary>The whole body, or null when it is longer than <paramref name="maxBytes"/>; at most that much is ever held.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[Math.Min(Step, maxBytes + 1)];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (read.Length + count > maxBytes)
                return null;

            await read.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        return read.ToArray();
    }
}
