using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Watchlist;

public sealed class WatchlistDocTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_documented_example_is_a_good_file_with_every_column()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "watchlist.md"));
        var example = page.Split("```")[1].Trim() + "\n";

        example.Split('\n')[0].ShouldBe(string.Join(',', WatchlistColumns.All));
        var read = WatchlistFile.Read(_folder.Write("w.csv", example), new WatchlistOptions());

        read.Problems.ShouldBeEmpty();
        read.Value!.Count.ShouldBe(2);
    }
}
