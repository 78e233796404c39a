using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PollMetricsTests : IAsyncDisposable
{
    private readonly PollFixture _poll = new();
    private readonly ConcurrentDictionary<string, long> _sums = new(StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _poll.DisposeAsync();

    [Fact]
    public async Task Polls_posts_and_drops_are_counted_with_their_reasons()
    {
        // other tests count on a meter of the same name meanwhile: only reasons of this test's own are looked at
        using var listener = Listen("ukur-a", "ukur-b");
        _poll.OnPoll = (account, cursor, _) => Task.FromResult(PollFixture.OnePost(account, cursor) is var page && account.AccountKey.EndsWith('b')
            ? page with { Posts = [page.Posts[0], page.Posts[0]], Dropped = new Dictionary<string, int> { ["ukur-a"] = 7, ["ukur-b"] = 1 } }
            : page);
        _poll.Assign(0, "b");
        _poll.Run();
        await _poll.UntilAsync(() => _poll.Published.Count == 1, "a page");
        await _poll.UntilAsync(() => _sums.ContainsKey("monitoring.posts.dropped/ukur-b"), "the counts");

        _sums["monitoring.posts.dropped/ukur-a"].ShouldBe(7);
        _sums["monitoring.posts.dropped/ukur-b"].ShouldBe(1);
        _poll.Published[0].Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_gauges_show_accounts_by_state()
    {
        // no other test that runs meanwhile has accounts in this state
        using var listener = Listen("withheld");
        _poll.OnPoll = (_, cursor, _) => Task.FromResult(PollOutcome.Empty(CursorTransitions.Refused(cursor, AccountState.Withheld, "451", PollFixture.Start)));
        _poll.Assign(0, "a", "b", "c");
        _poll.Run();

        await _poll.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => Observed(listener) == 3, "three withheld accounts");
    }

    private long Observed(MeterListener listener)
    {
        listener.RecordObservableInstruments();
        return _sums.GetValueOrDefault("monitoring.accounts.watched/withheld");
    }

    private MeterListener Listen(params string[] values)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "Monitoring.Sources") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags.ToArray(), values));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags.ToArray(), values));
        listener.Start();
        return listener;
    }

    private void Add(Instrument instrument, long value, KeyValuePair<string, object?>[] tags, string[] values)
    {
        foreach (var tag in tags.Where(tag => values.Contains(tag.Value as string)))
            _sums.AddOrUpdate($"{instrument.Name}/{tag.Value}", value, (_, sum) => instrument.IsObservable ? Math.Max(sum, value) : sum + value);
    }
}
