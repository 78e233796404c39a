using System.Globalization;
using System.Net.Http.Headers;

namespace Monitoring.Sources.Http;

/// <summary>What a platform's headers say of when to ask again. Pure.</summary>
/// <remarks>
/// Sources: RFC 9110 10.2.3 (<c>Retry-After</c>: seconds or a date), the IETF draft of <c>RateLimit-*</c> (reset in seconds from now; Bluesky sends
/// epoch seconds under that name), X (<c>x-rate-limit-reset</c>: epoch seconds), Mastodon (<c>X-RateLimit-Reset</c>: an ISO 8601 time).
/// </remarks>
internal static class RetryHeaders
{
    // seconds from 2001 on can only be an epoch; nobody asks to wait 31 years
    private const double EpochFrom = 1_000_000_000;

    // 13 digits are milliseconds since the epoch
    private const double MillisecondsFrom = 1_000_000_000_000;

    private static readonly string[] RemainingNames = ["RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining"];
    private static readonly string[] ResetNames = ["RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset"];

    /// <summary>The earliest time that <c>Retry-After</c> allows; null when the header is missing or makes no sense. A time in the past is given as it is.</summary>
    /// <param name="headers">Headers of the answer.</param>
    /// <param name="now">When the answer came; a date is taken against the answer's own <c>Date</c>, so that a wrong clock on either side does not matter.</param>
    public static DateTimeOffset? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } delta } => Plus(now, delta.TotalSeconds),
        { Date: { } date } => Plus(now, (date - (headers.Date ?? now)).TotalSeconds),
        _ => null,
    };

    /// <summary>When a spent budget is full again; null when the headers show that something is left or say nothing.</summary>
    public static DateTimeOffset? BudgetReset(HttpResponseHeaders headers, DateTimeOffset now) =>
        First(headers, RemainingNames) is { } remaining
        && double.TryParse(remaining, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && left <= 0
            ? Reset(headers, now)
            : null;

    /// <summary>When the platform's current window ends, whatever is left of it; null when it does not say so.</summary>
    public static DateTimeOffset? Reset(HttpResponseHeaders headers, DateTimeOffset now) =>
        First(headers, ResetNames) is { } reset ? Time(reset, now) : null;

    /// <summary>Reads a reset in any of the forms in use: seconds from now, seconds or milliseconds since 1970, an ISO 8601 or an HTTP date.</summary>
    /// <returns>Null when it is none of them.</returns>
    public static DateTimeOffset? Time(string written, DateTimeOffset now)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                >= MillisecondsFrom => Plus(DateTimeOffset.UnixEpoch, number / 1000),
                >= EpochFrom => Plus(DateTimeOffset.UnixEpoch, number),
                >= 0 => Plus(now, number),
                _ => null,
            };
        }

        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }

    private static DateTimeOffset? Plus(DateTimeOffset from, double seconds) =>
        seconds < (DateTimeOffset.MaxValue - from).TotalSeconds && seconds > (DateTimeOffset.MinValue - from).TotalSeconds ? from.AddSeconds(seconds) : null;

    private static string? First(HttpResponseHeaders headers, string[] names)
    {
        foreach (var name in names)
        {
            if (headers.TryGetValues(name, out var values))
                return values.FirstOrDefault()?.Trim();
        }

        return null;
    }
}
