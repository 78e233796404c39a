using System.Globalization;

namespace Monitoring.Sources.Replay;

/// <summary>Reads the times that exports hold.</summary>
internal static class ReplayTime
{
    // seconds since 1970 reach this in the year 5138, milliseconds had it in March 1973
    private const double FirstMilliseconds = 1e11;

    /// <summary>ISO 8601 or <c>yyyy-MM-dd HH:mm:ss</c> (UTC without an offset), or seconds or milliseconds since 1970; null when it is none of them.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number < FirstMilliseconds ? DateTimeOffset.UnixEpoch.AddSeconds(number) : Milliseconds(number);

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        // a lone year or time of day would be read as some day
        return text.Length >= "2026-03-02".Length && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }

    private static DateTimeOffset? Milliseconds(double number) => number < 1e14 ? DateTimeOffset.UnixEpoch.AddMilliseconds(number) : null;
}
