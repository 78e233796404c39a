using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

/// <summary>The real loop on a clock of the test, between a source and a stream that the test scripts.</summary>
internal sealed class PollFixture : ISource, IPostStream, IAsyncDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<PollOutcome> _published = new();
    private readonly ConcurrentQueue<string> _polled = new();
    private Task _running = Task.CompletedTask;
    private int _inFlight;
    private int _mostInFlight;

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public PollFixture() => Loop = new PollLoop([this], this, new OptionsWrapper<PollOptions>(Options), Time, NullLogger<PollLoop>.Instance);

    public string Platform => "fake";

    public FakeTimeProvider Time { get; } = new(Start);

    public PollOptions Options { get; } = new() { Jitter = 0 };

    public PollLoop Loop { get; }

    public Task Running => _running;

    public IReadOnlyList<PollOutcome> Published => [.. _published];

    public IReadOnlyList<string> Polled => [.. _polled];

    public int MostInFlight => _mostInFlight;

    /// <summary>What the source does; by default every poll finds one new post and counts it in a mark.</summary>
    public Func<WatchedAccount, AccountCursor, CancellationToken, Task<PollOutcome>> OnPoll { get; set; } = (account, cursor, _) => Task.FromResult(OnePost(account, cursor));

    /// <summary>What the stream does before a page counts as published.</summary>
    public Func<PollOutcome, CancellationToken, Task> OnPublish { get; set; } = (_, _) => Task.CompletedTask;

    public static WatchedAccount Account(string id) => new()
    {
        AccountKey = $"fake:{id}",
        Platform = "fake",
        Agency = "A",
        Region = "9901",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    public static Post Post(string account, string id) => new()
    {
        PostId = $"fake:{account}/{id}",
        Version = "v1",
        AccountKey = $"fake:{account}",
        Platform = "fake",
        Kind = PostKind.Post,
        PublishedAt = Start,
        FetchedAt = Start,
        Content = new PostContent { Text = "Rapat dinas." },
        Agency = "A",
        Region = "9901",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
    };

    public static PollOutcome OnePost(WatchedAccount account, AccountCursor cursor)
    {
        var count = int.Parse(cursor.Marks.GetValueOrDefault("n", "0")) + 1;
        var marks = new Dictionary<string, string>(StringComparer.Ordinal) { ["n"] = count.ToString() };
        return PollOutcome.Empty(CursorTransitions.Answered(cursor, Start, marks)) with { Posts = [Post(AccountKey.NativeIdOf(account.AccountKey)!, count.ToString())] };
    }

    public void Run() => _running = Task.Run(() => Loop.RunAsync(_stop.Token));

    public void Assign(int shard, params string[] ids) => Loop.Assign(shard, [.. ids.Select(id => (Account(id), AccountCursor.Start($"fake:{id}")))]);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(Bound);
    }

    public async Task<PollOutcome> PollAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken)
    {
        _polled.Enqueue(account.AccountKey);
        var inFlight = Interlocked.Increment(ref _inFlight);
        InterlockedMax(ref _mostInFlight, inFlight);
        try
        {
            return await OnPoll(account, cursor, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    public async Task PublishAsync(PollOutcome outcome, CancellationToken cancellationToken)
    {
        await OnPublish(outcome, cancellationToken);
        _published.Enqueue(outcome);
    }

    /// <summary>Waits until something holds; the clock of the loop stands still meanwhile.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!holds())
        {
            bound.IsCancellationRequested.ShouldBeFalse($"not within {Bound}: {what}");
            await Task.Delay(2);
        }
    }

    /// <summary>Moves the clock in steps until something holds.</summary>
    public async Task AdvanceUntilAsync(TimeSpan step, Func<bool> holds, string what)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!holds())
        {
            bound.IsCancellationRequested.ShouldBeFalse($"not within {Bound}: {what}");
            Time.Advance(step);
            await Task.Delay(2);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => _running.IsCompleted, "the loop ends");
        Loop.Dispose();
        _stop.Dispose();
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
