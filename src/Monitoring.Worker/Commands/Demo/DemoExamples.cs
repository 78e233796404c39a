using System.CommandLine;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>The examples of the demonstration, checked.</summary>
/// <param name="Settings">Settings of the service that reads them.</param>
/// <param name="Accounts">The watchlist.</param>
/// <param name="Rows">Rows of the file of posts.</param>
/// <param name="Broken">A record cut off in the middle, which must end in the dead letters.</param>
internal sealed record DemoExamples(IConfiguration Settings, IReadOnlyList<WatchedAccount> Accounts, int Rows, byte[] Broken)
{
    private const double PostsPerSecond = 4;

    /// <summary>Reads the folder.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="once">Whether the posts come as fast as they can; otherwise some a second, for people who watch.</param>
    /// <exception cref="BadInputException">Something is wrong with a file: every problem.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static DemoExamples Read(ParseResult parsed, string folder, bool once)
    {
        var watchlist = Path.Combine(folder, "watchlist.csv");
        var accounts = WatchlistFile.Read(watchlist, new WatchlistOptions());
        return accounts.IsGood
            ? new(
                SettingsOf(parsed, folder, once),
                accounts.Value,
                File.ReadLines(Path.Combine(folder, "posts.jsonl")).Count(line => !string.IsNullOrWhiteSpace(line)),
                File.ReadAllBytes(Path.Combine(folder, "rusak.json")))
            : throw new BadInputException(accounts.Problems);
    }

    // What is set on this machine for a real service does not reach the demonstration.
    private static IConfigurationRoot SettingsOf(ParseResult parsed, string folder, bool once)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Health:Listen"] = "http://127.0.0.1:0",
            ["Log:Level"] = "Error",
            ["Sources:Replay:Directory"] = Path.GetFullPath(folder),
            ["Sources:Replay:Settle"] = "00:00:00",
            ["Sources:Replay:Profiles:contoh:Watchlist"] = "watchlist.csv",
            ["Sources:Replay:Profiles:contoh:PostsPerSecond"] = once ? "0" : $"{PostsPerSecond}",
            ["Snapshots:Roster"] = parsed.GetValue(StandardOptions.Roster),
            ["Snapshots:Policy"] = parsed.GetValue(StandardOptions.Policy),
            ["Snapshots:Model"] = parsed.GetValue(StandardOptions.Model),
        };
        return new ConfigurationBuilder().AddInMemoryCollection(settings.Where(setting => setting.Value is not null)).Build();
    }
}
