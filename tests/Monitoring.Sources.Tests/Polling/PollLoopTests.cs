using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PollLoopTests : IAsyncDisposable
{
    private static readonly string[] Ten = [.. Enumerable.Range(0, 10).Select(number => $"a{number}")];
    private readonly PollFixture _poll = new();

    public ValueTask DisposeAsync() => _poll.DisposeAsync();

    [Fact]
    public async Task Every_account_is_polled_at_once_and_then_at_its_interval()
    {
        _poll.Assign(0, Ten);
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Published.Count == 10, "first polls");

        _poll.Time.Advance(TimeSpan.FromMinutes(14));
        await _poll.UntilAsync(() => _poll.Loop.Status.LastTurn == _poll.Time.GetUtcNow(), "a turn");
        _poll.Polled.Count.ShouldBe(10);

        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => _poll.Published.Count == 20, "second polls");
        _poll.Published.Skip(10).ShouldAllBe(page => page.Cursor.Marks["n"] == "2");
    }

    [Fact]
    public async Task What_lies_behind_a_page_is_read_before_the_interval()
    {
        _poll.OnPoll = (account, cursor, _) => Task.FromResult(PollFixture.OnePost(account, cursor) is var page && page.Cursor.Marks["n"] == "5" ? page : page with { More = true });
        _poll.Assign(0, "a");
        _poll.Run();

        await _poll.UntilAsync(() => _poll.Published.Count == 5, "five pages");

        _poll.Published.Select(page => page.Cursor.Marks["n"]).ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task A_page_that_was_not_published_is_read_again_from_the_old_cursor()
    {
        var refusals = 2;
        _poll.OnPublish = (_, _) => refusals-- > 0 ? throw new InvalidOperationException("no broker") : Task.CompletedTask;
        _poll.Assign(0, "a");
        _poll.Run();

        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(20), () => _poll.Published.Count == 1, "the page");

        _poll.Polled.Count.ShouldBe(3);
        _poll.Published.Single().Cursor.Marks["n"].ShouldBe("1");
    }

    [Fact]
    public async Task An_account_whose_owner_has_opted_out_is_never_polled()
    {
        _poll.Loop.Assign(0, [(PollFixture.Account("a") with { OptedOut = true }, AccountCursor.Start("fake:a")), (PollFixture.Account("b"), AccountCursor.Start("fake:b"))]);
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Published.Count == 1, "the other account");

        _poll.Loop.Upsert(0, PollFixture.Account("b") with { OptedOut = true });
        await _poll.AdvanceUntilAsync(TimeSpan.FromMinutes(1), () => _poll.Loop.Status.Accounts.GetValueOrDefault(("fake", AccountState.OptedOut)) == 2, "both opted out");
        var polled = _poll.Polled.Count;
        for (var hour = 0; hour < 5; hour++)
        {
            _poll.Time.Advance(TimeSpan.FromHours(1));
            await _poll.UntilAsync(() => _poll.Loop.Status.LastTurn == _poll.Time.GetUtcNow(), "a turn");
        }

        _poll.Polled.Count.ShouldBe(polled);
        _poll.Polled.ShouldNotContain("fake:a");
    }

    [Fact]
    public async Task A_source_that_throws_costs_its_account_one_poll()
    {
        _poll.OnPoll = (account, cursor, _) => account.AccountKey == "fake:a" && cursor.Failures == 0 ? throw new FormatException() : Task.FromResult(PollFixture.OnePost(account, cursor));
        _poll.Assign(0, "a", "b");
        _poll.Run();

        await _poll.UntilAsync(() => _poll.Published.Count == 2, "both accounts");
        _poll.Published.Single(page => page.Cursor.AccountKey == "fake:a").Cursor.State.ShouldBe(AccountState.Failing);
        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(20), () => _poll.Published.Any(page => page.Cursor is { AccountKey: "fake:a", State: AccountState.Active }), "recovery");
    }

    [Fact]
    public async Task A_poll_that_does_not_end_is_ended()
    {
        _poll.OnPoll = async (account, cursor, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return PollFixture.OnePost(account, cursor);
        };
        _poll.Assign(0, "a");
        _poll.Run();

        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => _poll.Published.Count > 0, "the state");

        _poll.Published[0].Cursor.State.ShouldBe(AccountState.Failing);
    }

    [Fact]
    public async Task No_more_polls_are_in_flight_than_allowed()
    {
        _poll.Options.MaxConcurrentPolls = 3;
        _poll.OnPoll = async (account, cursor, _) =>
        {
            await Task.Yield();
            return PollFixture.OnePost(account, cursor) with { More = cursor.Marks.GetValueOrDefault("n") != "4" };
        };
        _poll.Assign(0, Ten);
        _poll.Run();

        await _poll.UntilAsync(() => _poll.Published.Count == 50, "five pages of ten accounts");

        _poll.MostInFlight.ShouldBeInRange(1, 3);
        _poll.Published.GroupBy(page => page.Cursor.AccountKey).ShouldAllBe(pages => pages.Select(page => page.Cursor.Marks["n"]).SequenceEqual(new[] { "1", "2", "3", "4", "5" }));
    }

    [Fact]
    public async Task A_platform_without_a_source_is_counted_and_not_polled()
    {
        _poll.Loop.Assign(0, [(PollFixture.Account("x") with { AccountKey = "lain:x", Platform = "lain" }, AccountCursor.Start("lain:x"))]);
        _poll.Assign(1, "a");
        _poll.Run();

        await _poll.UntilAsync(() => _poll.Published.Count == 1 && _poll.Loop.Status.Accounts.GetValueOrDefault(("lain", AccountState.NeverFetched)) == 1, "the other account");
        _poll.Polled.ShouldBe(["fake:a"]);
    }

    [Fact]
    public async Task The_heartbeat_goes_on_while_nothing_is_due()
    {
        _poll.Run();

        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _poll.Loop.Status.LastTurn >= PollFixture.Start.AddSeconds(5), "heartbeats");

        _poll.Loop.Status.Ended.ShouldBeFalse();
    }
}
