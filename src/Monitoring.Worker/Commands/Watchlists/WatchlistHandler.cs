using System.CommandLine;
using Monitoring.Sources.Watchlist;
using Monitoring.Streaming.Publishing;

namespace Monitoring.Worker.Commands.Watchlists;

/// <summary>Reads a watchlist file, compares it with what is on the broker and writes the difference.</summary>
internal static class WatchlistHandler
{
    public static int Check(ParseResult parsed, string file)
    {
        using var settings = CommandSettings.Of(parsed);
        var found = WatchlistFile.Read(file, settings.Of<WatchlistOptions>());
        return CheckOutput.Write(found.Problems, found.Value is { } accounts
            ? $"Good: {accounts.Count} accounts on {accounts.Select(account => account.Platform).Distinct().Count()} platforms of {accounts.Select(account => account.Agency).Distinct().Count()} agencies."
            : "");
    }

    public static async Task<int> ImportAsync(ParseResult parsed, string file, bool dryRun, bool replace, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var found = WatchlistFile.Read(file, settings.Of<WatchlistOptions>());
        if (!found.IsGood)
        {
            throw new BadInputException(found.Problems);
        }

        var diff = WatchlistDiff.Between((await new WatchlistTopics(settings.Endpoint, settings.Kafka).AccountsAsync(stop)).Values, found.Value);
        var removed = replace ? diff.Removed : [];
        if (!dryRun)
        {
            var publisher = new AccountPublisher(settings.Endpoint, settings.Kafka, TimeProvider.System);
            await publisher.PublishAsync(diff.Added.Concat(diff.Changed.Select(change => change.After)), removed.Select(account => account.AccountKey), stop);
        }

        await Console.Out.WriteLineAsync($"{(dryRun ? "Would change" : "Imported")}: {diff.Added.Count} new, {diff.Changed.Count} changed, {removed.Count} removed, {diff.Unchanged} unchanged"
            + (diff.Removed.Count > removed.Count ? $"; {diff.Removed.Count} on the broker are not in the file and stay (--replace removes them)." : "."));
        return ExitCode.Ok;
    }
}
