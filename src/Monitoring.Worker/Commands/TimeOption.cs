using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Monitoring.Worker.Commands;

/// <summary>An option that takes a moment: ISO 8601, or an age such as <c>24h</c>.</summary>
internal static class TimeOption
{
    /// <summary>Creates it.</summary>
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = $"{description} ISO 8601 (2026-11-25T08:00:00+07:00; UTC without an offset) or an age (30m, 24h, 7d).",
        HelpName = "TIME",
        CustomParser = result => Read(result, TimeProvider.System.GetUtcNow()),
    };

    /// <summary>Reads a moment; null when it is none.</summary>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (text.Length > 1 && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
        {
            var unit = text[^1] switch { 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), _ => TimeSpan.Zero };
            return unit == TimeSpan.Zero || unit.TotalDays * count > DaysInTenYears ? null : now - (unit * count);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
    }

    private const int DaysInTenYears = 3652;

    private static DateTimeOffset? Read(ArgumentResult result, DateTimeOffset now)
    {
        var moment = Parse(result.Tokens[0].Value, now);
        if (moment is null)
        {
            result.AddError($"'{result.Tokens[0].Value}' is no time. Write it like 2026-11-25T08:00:00+07:00 or 24h.");
        }

        return moment;
    }
}
