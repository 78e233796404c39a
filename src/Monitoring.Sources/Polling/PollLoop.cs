using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>Polls the accounts of the shards that it is given, each at its time, and publishes what it finds.</summary>
/// <remarks>
/// One task owns every account, queue and count; commands and the ends of polls reach it through its mailbox. When an account is due is
/// decided by <see cref="PollSchedule"/>, who may start by <see cref="PollLanes"/>. A cursor moves only after its page is durable.
/// </remarks>
public sealed class PollLoop : IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AbandonGrace = TimeSpan.FromSeconds(2);

    private readonly Channel<Action> _mailbox = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Random _random = new();
    private readonly PollDispatcher _dispatcher;
    private readonly AccountPoll _poll;
    private readonly PollMetrics _metrics;
    private readonly PollOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PollLoop> _logger;
    private volatile PollLoopStatus _status;
    private DateTimeOffset _countedAt = DateTimeOffset.MinValue;

    /// <summary>Makes the loop; it polls nothing before <see cref="RunAsync"/>.</summary>
    public PollLoop(IEnumerable<ISource> sources, IPostStream stream, IOptions<PollOptions> options, TimeProvider time, ILogger<PollLoop> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (_options, _time, _logger) = (options.Value, time, logger);
        _status = new PollLoopStatus(time.GetUtcNow(), 0, new Dictionary<(string, AccountState), int>(), 0, 0, TimeSpan.Zero, Ended: false);
        _metrics = new PollMetrics(() => _status);
        _poll = new AccountPoll(sources, stream, _options, _metrics, time, logger);
        _dispatcher = new PollDispatcher(_options, _poll.CanRead, Start, time, _random.NextDouble, logger);
    }

    /// <summary>What the loop says of itself; read from any thread.</summary>
    public PollLoopStatus Status => _status;

    /// <summary>Gives the loop a shard to poll.</summary>
    public void Assign(int shard, IReadOnlyList<(WatchedAccount Account, AccountCursor Cursor)> accounts) => Post(() => _dispatcher.TakeOver(shard, accounts));

    /// <summary>Adds an account to a shard, or changes its registration. Nothing happens for a shard that is not polled here.</summary>
    public void Upsert(int shard, WatchedAccount account) => Post(() => _dispatcher.Register(shard, account));

    /// <summary>Ends the polling of an account; what is being read is not published.</summary>
    public void Remove(string accountKey) => Post(() => _dispatcher.Forget(accountKey));

    /// <summary>Gives a shard back.</summary>
    /// <returns>Completes when no poll of the shard is in flight; nothing of it is published after that. Cancelled when <paramref name="cancellationToken"/> gives up waiting.</returns>
    public Task RevokeAsync(int shard, CancellationToken cancellationToken)
    {
        var revoked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Post(() => _dispatcher.GiveBack(shard, revoked)) ? revoked.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>A shard was taken away without notice: everything of it is dropped at once. Whether a page in flight is still published is for the stream's fence to say.</summary>
    public void Lose(int shard) => Post(() => _dispatcher.Abandon(shard));

    /// <summary>Polls until stopped; then starts nothing more and waits for the polls in flight, within <see cref="PollOptions.ShutdownTimeout"/>.</summary>
    /// <param name="stop">Ends the loop; not an error.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var timer = _time.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var stopping = stop.Register(Wake);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var now = _time.GetUtcNow();
                _dispatcher.StartDue(now);
                Report(now, ended: false);
                await WaitAsync(timer, WaitUntil(now)).ConfigureAwait(false);
            }

            PollLog.Stopping(_logger, _dispatcher.InFlight);
            await DrainAsync(timer, _options.ShutdownTimeout).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync(timer).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _metrics.Dispose();

    private bool Post(Action action) => _mailbox.Writer.TryWrite(action);

    private void Wake() => Post(static () => { });

    private void Start(PolledAccount account, PollLane lane)
    {
        var (watched, cursor) = (account.Watched, account.Cursor);
        _ = Task.Run(async () =>
        {
            var result = await _poll.RunAsync(account, watched, cursor).ConfigureAwait(false);
            Post(() => _dispatcher.Finish(account, lane, result));
        });
    }

    private TimeSpan WaitUntil(DateTimeOffset now) => _dispatcher.NextDue is { } due && due - now < Heartbeat ? due - now : Heartbeat;

    private async Task WaitAsync(ITimer timer, TimeSpan wait)
    {
        timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await _mailbox.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false);
        while (_mailbox.Reader.TryRead(out var action))
            action();
    }

    private async Task DrainAsync(ITimer timer, TimeSpan bound)
    {
        var deadline = _time.GetUtcNow() + bound;
        for (var now = _time.GetUtcNow(); _dispatcher.InFlight > 0 && now < deadline; now = _time.GetUtcNow())
        {
            Report(now, ended: false);
            await WaitAsync(timer, deadline - now < Heartbeat ? deadline - now : Heartbeat).ConfigureAwait(false);
        }
    }

    private async Task EndAsync(ITimer timer)
    {
        if (_dispatcher.InFlight > 0)
        {
            PollLog.StoppedHard(_logger, _dispatcher.InFlight);
            _dispatcher.AbandonAll();
            await DrainAsync(timer, AbandonGrace).ConfigureAwait(false);
        }

        _mailbox.Writer.Complete();
        while (_mailbox.Reader.TryRead(out var action))
            action();
        _dispatcher.AbandonAll();
        Report(_time.GetUtcNow(), ended: true);
    }

    private void Report(DateTimeOffset now, bool ended)
    {
        var counts = _status.Accounts;
        if (ended || now - _countedAt >= Heartbeat || _status.Shards != _dispatcher.Shards)
            (counts, _countedAt) = (_dispatcher.Counts, now);
        var overdue = _dispatcher.OldestDue is { } due ? now - due : TimeSpan.Zero;
        _status = new PollLoopStatus(now, _dispatcher.Shards, counts, _dispatcher.InFlight, _dispatcher.Waiting, overdue, ended);
    }
}
