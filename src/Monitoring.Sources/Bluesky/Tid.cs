namespace Monitoring.Sources.Bluesky;

/// <summary>Timestamp identifiers, the keys of records: 53 bits of microseconds since 1970 and 10 bits of clock id, as 13 sortable letters. Pure.</summary>
/// <remarks>Source: https://atproto.com/specs/tid.</remarks>
internal static class Tid
{
    private const string Letters = "234567abcdefghijklmnopqrstuvwxyz";
    private const int Length = 13;
    private const int ClockBits = 10;

    /// <summary>The first key of a moment.</summary>
    public static string From(DateTimeOffset time) => Write(Math.Max(0, time.ToUnixTimeMilliseconds()) * 1000 << ClockBits);

    /// <summary>The moment of a key, or null when it is no TID.</summary>
    public static DateTimeOffset? TimeOf(string key) =>
        Read(key) is { } value ? DateTimeOffset.UnixEpoch.AddMicroseconds(value >> ClockBits) : null;

    /// <summary>The key right before another one.</summary>
    public static string Before(string key) => Read(key) is > 0 and long value ? Write(value - 1) : From(DateTimeOffset.UnixEpoch);

    private static long? Read(string key)
    {
        // the first letter holds the top bit, which is 0
        if (key.Length != Length || Letters.IndexOf(key[0], StringComparison.Ordinal) is < 0 or > 15)
            return null;

        var value = 0L;
        foreach (var letter in key)
        {
            var digit = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
                return null;
            value = (value << 5) | (uint)digit;
        }

        return value;
    }

    private static string Write(long value) => string.Create(Length, value, static (letters, value) =>
    {
        for (var i = Length - 1; i >= 0; i--, value >>= 5)
            letters[i] = Letters[(int)(value & 31)];
    });
}
