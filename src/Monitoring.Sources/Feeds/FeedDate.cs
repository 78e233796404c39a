using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Sources.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 and its misspellings, ISO 8601, Indonesian names of days and months and time zones. Pure.</summary>
internal static partial class FeedDate
{
    // A date without a zone is taken as western Indonesian time, where most offices that write such feeds are.
    private static readonly TimeSpan DefaultZone = TimeSpan.FromHours(7);

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WIB"] = "+07:00", ["WITA"] = "+08:00", ["WIT"] = "+09:00", ["GMT"] = "+00:00", ["UT"] = "+00:00", ["UTC"] = "+00:00", ["Z"] = "+00:00",
        ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00", ["CDT"] = "-05:00", ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00",
    };

    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = 1, ["feb"] = 2, ["peb"] = 2, ["mar"] = 3, ["apr"] = 4, ["may"] = 5, ["mei"] = 5, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8, ["agu"] = 8, ["ags"] = 8,
        ["sep"] = 9, ["oct"] = 10, ["okt"] = 10, ["nov"] = 11, ["nop"] = 11, ["dec"] = 12, ["des"] = 12,
    };

    /// <summary>The moment in UTC, or null when it cannot be read.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > 64)
        {
            return null;
        }

        return Named().Match(trimmed) is { Success: true } named ? OfNamed(named) : OfIso(trimmed);
    }

    private static DateTimeOffset? OfNamed(Match match)
    {
        if (!Months.TryGetValue(match.Groups["month"].Value[..3], out var month))
        {
            return null;
        }

        var year = Number(match, "year");
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        try
        {
            return new DateTimeOffset(year, month, Number(match, "day"), Number(match, "hour"), Number(match, "minute"), Number(match, "second"), ZoneOf(match.Groups["zone"].Value)).ToUniversalTime();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // 31 February
        }
    }

    private static DateTimeOffset? OfIso(string text)
    {
        if (!Iso().IsMatch(text))
        {
            return null;
        }

        var hasZone = IsoZone().IsMatch(text);
        return DateTimeOffset.TryParse(hasZone ? text : $"{text} +07:00", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? moment
            : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    private static TimeSpan ZoneOf(string zone)
    {
        if (Zones.TryGetValue(zone, out var named))
        {
            zone = named;
        }

        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 5 || !int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return DefaultZone;
        }

        var offset = new TimeSpan(number / 100, number % 100, 0);
        return offset.Duration() <= TimeSpan.FromHours(14) ? offset : DefaultZone;
    }

    [GeneratedRegex(@"^(?:[\p{L}'’.]+\s*,?\s+)?(?<day>\d{1,2})[\s-]+(?<month>\p{L}{3,10})\.?[\s-]+(?<year>\d{2,4})(?:,?\s+(?:pukul\s+)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?)?\s*(?<zone>[+-]\d{2}:?\d{2}|\p{L}{1,5})?", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:Z|[+-]\d{2}:?\d{2})$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex IsoZone();
}
