using System.Text;

namespace Monitoring.Streaming.Shards;

/// <summary>Kafka's default partitioner (murmur2, as Java's and librdkafka's <c>murmur2_random</c>): which partition a key lies in.</summary>
public static class Partitioning
{
    private const uint Seed = 0x9747b28c;
    private const uint Multiplier = 0x5bd1e995;
    private const int Rotation = 24;

    /// <summary>The partition of a key.</summary>
    /// <param name="key">The key as text; hashed as UTF-8.</param>
    /// <param name="partitions">Partitions of the topic, at least 1.</param>
    public static int Of(string key, int partitions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partitions);
        return (int)((Murmur2(Encoding.UTF8.GetBytes(key)) & 0x7fffffff) % (uint)partitions);
    }

    private static uint Murmur2(ReadOnlySpan<byte> data)
    {
        var hash = Seed ^ (uint)data.Length;
        while (data.Length >= 4)
        {
            var word = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data) * Multiplier;
            word ^= word >> Rotation;
            hash = (hash * Multiplier) ^ (word * Multiplier);
            data = data[4..];
        }

        for (var index = data.Length - 1; index >= 0; index--)
        {
            hash ^= (uint)data[index] << (8 * index);
        }

        hash = data.Length > 0 ? hash * Multiplier : hash;
        hash ^= hash >> 13;
        hash *= Multiplier;
        return hash ^ (hash >> 15);
    }
}
