using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Watchlist;

public sealed class WatchlistDiffTests
{
    [Fact]
    public void An_import_shows_what_it_would_change()
    {
        WatchedAccount[] watched = [Account("b"), Account("c"), Account("d")];
        WatchedAccount[] wanted = [Account("e"), Account("c"), Account("b") with { Region = "63" }];

        var diff = WatchlistDiff.Between(watched, wanted);

        diff.Added.ShouldBe([Account("e")]);
        diff.Changed.ShouldBe([(Account("b"), Account("b") with { Region = "63" })]);
        diff.Removed.ShouldBe([Account("d")]);
        diff.Unchanged.ShouldBe(1);
        diff.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void The_same_list_changes_nothing() => WatchlistDiff.Between([Account("a")], [Account("a")]).IsEmpty.ShouldBeTrue();

    private static WatchedAccount Account(string id) => new()
    {
        AccountKey = $"bluesky:{id}",
        Platform = "bluesky",
        Agency = "A",
        Region = "62",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };
}
