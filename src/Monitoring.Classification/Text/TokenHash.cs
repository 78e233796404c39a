namespace Monitoring.Classification.Text;

/// <summary>FNV-1a over the UTF-16 units of a normalised word (Fowler, Noll, Vo): the same on every machine, cheap on short words.</summary>
public static class TokenHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of a word that is normalised already.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var character in word)
        {
            hash = Append(hash, character);
        }

        return hash;
    }

    /// <summary>Hash of a word and one more character, from the hash of the word.</summary>
    public static ulong Append(ulong word, char character) => (word ^ character) * Prime;

    /// <summary>Hash of two hashes in order; for phrases and word pairs.</summary>
    public static ulong Pair(ulong first, ulong second)
    {
        var mixed = (first * 0x9E3779B97F4A7C15) ^ System.Numerics.BitOperations.RotateLeft(second, 29);
        mixed ^= mixed >> 32;
        return mixed * 0xD6E8FEB86659FD93;
    }
}
