using System.CommandLine;
using System.Text.Json;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Worker.Commands.Watchlists;

/// <summary><c>monitoring watchlist status</c>: what each platform says of each account, in words; the ones that need somebody first.</summary>
internal static class WatchlistStatusHandler
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(ParseResult parsed, TimeSpan silentAfter, bool json, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var topics = new WatchlistTopics(settings.Endpoint, settings.Kafka);
        var accounts = await topics.AccountsAsync(stop);
        var cursors = await topics.CursorsAsync(stop);
        var now = TimeProvider.System.GetUtcNow();
        var rows = accounts.Values
            .Select(account => (Account: account, Cursor: cursors.GetValueOrDefault(account.AccountKey)))
            .Select(row => new Row(
                row.Account.AccountKey,
                row.Account.Agency,
                AccountHealthReport.Of(row.Account, row.Cursor, now, silentAfter),
                row.Cursor?.LastSuccessAt,
                row.Cursor?.LastPostAt))
            .OrderByDescending(row => row.Report.Health)
            .ThenBy(row => row.AccountKey, StringComparer.Ordinal);
        var counts = new Dictionary<AccountHealth, int>();
        foreach (var row in rows)
        {
            counts[row.Report.Health] = counts.GetValueOrDefault(row.Report.Health) + 1;
            await Console.Out.WriteLineAsync(json ? Line(row) : $"{row.Report.Health,-12} {row.AccountKey,-40} {row.Agency,-20} {row.Report.Reason}");
        }

        if (!json)
        {
            await Console.Out.WriteLineAsync($"{accounts.Count} akun: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}.");
        }

        return ExitCode.Ok;
    }

    private static string Line(Row row) => JsonSerializer.Serialize(
        new { row.AccountKey, row.Agency, Health = row.Report.Health.ToString(), row.Report.Reason, row.LastSuccessAt, row.LastPostAt }, Json);

    private sealed record Row(string AccountKey, string Agency, AccountHealthReport Report, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastPostAt);
}
