using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

/// <summary>Shards come and go while polls are in flight.</summary>
public sealed class PollShardTests : IAsyncDisposable
{
    private readonly PollFixture _poll = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask DisposeAsync()
    {
        _gate.TrySetResult();
        return _poll.DisposeAsync();
    }

    [Fact]
    public async Task A_shard_is_given_back_only_when_its_last_publish_has_ended()
    {
        _poll.OnPublish = (_, _) => _gate.Task;
        _poll.Assign(0, "a");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Polled.Count == 1, "a poll");
        await _poll.UntilAsync(() => _poll.Loop.Status.InFlight == 1, "in flight");

        var revoked = _poll.Loop.RevokeAsync(0, TestContext.Current.CancellationToken);
        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _poll.Loop.Status.Shards == 0, "shard out");
        var early = revoked.IsCompleted;
        _gate.SetResult();
        await revoked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        early.ShouldBeFalse();
        _poll.Published.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_being_read_of_a_shard_given_back_is_not_published()
    {
        _poll.OnPoll = async (account, cursor, _) =>
        {
            // a source that does not look at its token
            await _gate.Task;
            return PollFixture.OnePost(account, cursor);
        };
        _poll.Assign(0, "a");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Polled.Count == 1, "a poll");

        var revoked = _poll.Loop.RevokeAsync(0, TestContext.Current.CancellationToken);
        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _poll.Loop.Status.Shards == 0, "shard out");
        _gate.SetResult();
        await revoked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        _poll.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_that_obeys_its_token_ends_at_once_when_the_shard_goes()
    {
        _poll.OnPoll = async (account, cursor, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return PollFixture.OnePost(account, cursor);
        };
        _poll.Assign(0, "a", "b");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Polled.Count == 2, "two polls");

        await _poll.Loop.RevokeAsync(0, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        _poll.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shard_that_is_not_here_is_given_back_at_once()
    {
        _poll.Run();

        await _poll.Loop.RevokeAsync(7, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_shard_that_was_lost_and_comes_back_is_polled_from_the_cursor_it_comes_with()
    {
        _poll.OnPublish = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        _poll.Assign(0, "a");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Polled.Count == 1, "a poll");

        _poll.Loop.Lose(0);
        _poll.OnPublish = (_, _) => Task.CompletedTask;
        _poll.Assign(0, "a");

        await _poll.UntilAsync(() => _poll.Published.Count == 1, "the page");
        _poll.Published.Single().Cursor.Marks["n"].ShouldBe("1");
        await _poll.UntilAsync(() => _poll.Loop.Status.InFlight == 0, "nothing left in flight");
    }

    [Fact]
    public async Task A_removed_account_is_not_published_and_one_registered_again_is_polled_once_at_a_time()
    {
        _poll.OnPoll = async (account, cursor, _) =>
        {
            await _gate.Task;
            return PollFixture.OnePost(account, cursor);
        };
        _poll.Assign(0, "a", "b");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Polled.Count == 2, "two polls");

        _poll.Loop.Remove("fake:a");
        _poll.Loop.Remove("fake:b");
        _poll.Loop.Upsert(0, PollFixture.Account("b"));
        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _poll.Loop.Status.LastTurn >= PollFixture.Start.AddSeconds(3), "turns");
        _gate.SetResult();

        await _poll.UntilAsync(() => _poll.Published.Count == 1, "the account registered again");
        _poll.Published.Single().Cursor.AccountKey.ShouldBe("fake:b");
        _poll.Polled.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Changes_to_a_shard_that_is_not_here_are_not_taken()
    {
        _poll.Assign(0, "a");
        _poll.Loop.Upsert(3, PollFixture.Account("z"));
        _poll.Loop.Upsert(0, PollFixture.Account("c"));
        _poll.Run();

        await _poll.UntilAsync(() => _poll.Published.Count == 2, "the two of the shard");
        _poll.Polled.Order().ShouldBe(["fake:a", "fake:c"]);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_in_flight()
    {
        _poll.OnPublish = (_, _) => _gate.Task;
        _poll.Assign(0, "a");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Loop.Status.InFlight == 1, "a poll");

        var stopped = _poll.StopAsync();
        _gate.SetResult();
        await stopped;

        _poll.Published.Count.ShouldBe(1);
        _poll.Loop.Status.Ended.ShouldBeTrue();
    }

    [Fact]
    public async Task Stopping_has_a_bound_and_leaves_nobody_waiting()
    {
        // a stream that hangs and does not look at its token
        _poll.OnPublish = (_, _) => _gate.Task;
        _poll.Assign(0, "a");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Loop.Status.InFlight == 1, "a poll");
        var revoked = _poll.Loop.RevokeAsync(0, TestContext.Current.CancellationToken);

        var stopped = _poll.StopAsync();
        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _poll.Running.IsCompleted, "the end");
        await stopped;

        await revoked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await _poll.Loop.RevokeAsync(1, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        (_poll.Time.GetUtcNow() - PollFixture.Start).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
