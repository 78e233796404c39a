using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Replay;

/// <summary>The files that the demo shows.</summary>
public sealed class ReplayExamplesTests : IDisposable
{
    private static readonly string Examples = Path.Combine(Checkout.Root, "models", "examples");
    private readonly ReplayFixture _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public async Task Every_bundled_post_comes_through_as_a_post_of_a_registered_account()
    {
        var accounts = WatchlistFile.Read(Path.Combine(Examples, "watchlist.csv"), new WatchlistOptions());
        accounts.Problems.ShouldBeEmpty();
        _replay.Folder.Write("watchlist.csv", await File.ReadAllBytesAsync(Path.Combine(Examples, "watchlist.csv")));
        _replay.Folder.Write("posts.jsonl", await File.ReadAllBytesAsync(Path.Combine(Examples, "posts.jsonl")));
        _replay.Profile().Watchlist = "watchlist.csv";
        _replay.Account = accounts.Value!.Single(account => account.AccountKey == "replay:contoh");

        var outcome = await _replay.PollAsync();

        outcome.Dropped.ShouldBeEmpty();
        outcome.Posts.Count.ShouldBe((await File.ReadAllLinesAsync(Path.Combine(Examples, "posts.jsonl"))).Count(line => line.Length > 0));
        outcome.Posts.ShouldAllBe(post => post.Platform != "replay");
    }
}
