using System.CommandLine;

namespace Monitoring.Worker.Commands.Watchlists;

/// <summary><c>monitoring watchlist check|import|status</c>: the registered accounts.</summary>
internal static class WatchlistCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The watchlist (CSV)." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only show what would change." };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Take accounts off the watchlist that the file does not hold. Without it they stay." };

    private static readonly Option<int> SilentDays = new("--silent-days") { Description = "Days without a post after which an account counts as silent.", DefaultValueFactory = _ => 14, HelpName = "N" };

    public static Command Create()
    {
        var check = new DocumentedCommand("check", "Checks a watchlist: every error, by line, with its cure.", "monitoring watchlist check watchlist.csv") { File, StandardOptions.Config };
        check.SetAction(parsed => WatchlistHandler.Check(parsed, parsed.GetRequiredValue(File)));
        var import = new DocumentedCommand(
            "import",
            "Writes a watchlist to the broker. A file with an error changes nothing. Shows how many accounts are new, changed and removed.",
            "monitoring watchlist import watchlist.csv --bootstrap-servers kafka:9092 --dry-run")
        {
            File, DryRun, Replace, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        import.SetAction((parsed, stop) => WatchlistHandler.ImportAsync(parsed, parsed.GetRequiredValue(File), parsed.GetValue(DryRun), parsed.GetValue(Replace), stop));
        var status = new DocumentedCommand(
            "status",
            "Shows what the platforms say of the accounts: read, never fetched, failing, gone, forbidden, opted out, silent, each with its reason.",
            "monitoring watchlist status --bootstrap-servers kafka:9092",
            "monitoring watchlist status --silent-days 30 --json")
        {
            SilentDays, StandardOptions.Json, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        status.SetAction((parsed, stop) => WatchlistStatusHandler.RunAsync(parsed, TimeSpan.FromDays(parsed.GetValue(SilentDays)), parsed.GetValue(StandardOptions.Json), stop));
        return new DocumentedCommand("watchlist", "The registered public accounts.", "monitoring watchlist check watchlist.csv") { check, import, status };
    }
}
