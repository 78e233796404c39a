namespace Monitoring.Classification.Rosters;

/// <summary>Kemendagri region codes: <c>00</c> the country, 2 digits a province, 4 digits a regency or city.</summary>
public static class Region
{
    /// <summary>The code of the whole country.</summary>
    public const string National = "00";

    /// <summary>A province that does not exist: the examples and tests live there.</summary>
    public const string Invented = "99";

    private const int ProvinceLength = 2;
    private const int RegencyLength = 4;

    // The 38 provinces by their hours ahead of UTC: WIB, WITA, WIT.
    private static readonly Dictionary<string, int> Hours = Zone(7, "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62 99")
        .Concat(Zone(8, "51 52 53 63 64 65 71 72 73 74 75 76"))
        .Concat(Zone(9, "81 82 91 92 93 94 95 96"))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> HoursOf = Hours.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the code is the country, a province, or could be a regency or city of one (regencies are not listed).</summary>
    public static bool IsKnown(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code == National
            || (code.Length is ProvinceLength or RegencyLength && code.All(char.IsAsciiDigit) && !code.EndsWith(National, StringComparison.Ordinal) && Hours.ContainsKey(code[..ProvinceLength]));
    }

    /// <summary>The calendar day in a region; in western Indonesia where the code is the country or unknown.</summary>
    public static DateOnly DayIn(string code, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(code);
        var hours = code.Length >= ProvinceLength && HoursOf.TryGetValue(code.AsSpan(0, ProvinceLength), out var own) ? own : 7;
        return DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(hours)).DateTime);
    }

    private static IEnumerable<KeyValuePair<string, int>> Zone(int hours, string codes) => codes.Split(' ').Select(code => KeyValuePair.Create(code, hours));
}
