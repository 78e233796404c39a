using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>Which accounts are polled here, when each is due and which may start. Not thread-safe: belongs to the loop's own task.</summary>
/// <param name="options">Intervals and bounds.</param>
/// <param name="canRead">Whether a platform has a source.</param>
/// <param name="start">Starts a poll; its end comes back through <see cref="Finish"/>.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Draws from 0 to 1, for jitter.</param>
/// <param name="logger">Log.</param>
internal sealed class PollDispatcher(PollOptions options, Func<string, bool> canRead, Action<PolledAccount, PollLane> start, TimeProvider time, Func<double> chance, ILogger logger)
{
    private readonly PolledAccounts _accounts = new();
    private readonly DueQueue<PolledAccount> _due = new();
    private readonly PollLanes _lanes = new(options);
    private readonly PollSchedule _schedule = new(options);
    private readonly HashSet<PollShard> _leaving = [];
    private readonly HashSet<string> _platformsWithoutSource = new(StringComparer.Ordinal);

    /// <summary>When the next account is due, or null.</summary>
    public DateTimeOffset? NextDue => _due.NextDue;

    /// <summary>Since when the account that waits longest for room is due, or null.</summary>
    public DateTimeOffset? OldestDue => _lanes.OldestDue;

    /// <summary>Polls in flight.</summary>
    public int InFlight => _lanes.InFlight;

    /// <summary>Accounts that are due and wait for room.</summary>
    public int Waiting => _lanes.Waiting;

    /// <summary>Shards polled here.</summary>
    public int Shards => _accounts.ShardCount;

    /// <summary>A copy of the counts by platform and state.</summary>
    public Dictionary<(string Platform, AccountState State), int> Counts => _accounts.Counts;

    /// <summary>Starts every poll that is due and has room.</summary>
    public void StartDue(DateTimeOffset now)
    {
        while (_due.TryTake(now, out var ready, out var due))
        {
            ready.Waiting = true;
            _lanes.Enqueue(PollLane.Of(ready.Watched), ready.Watched.AccountKey, due);
        }

        while (_lanes.TryStart(out var key, out var lane))
        {
            // since it became due it may have gone, or have been started under a new shard
            if (!_accounts.TryGet(key, out var account) || account is not { Waiting: true, Silenced: false })
            {
                _lanes.End(lane);
                continue;
            }

            account.Waiting = false;
            account.Polling = true;
            account.Shard.InFlight++;
            start(account, lane);
        }
    }

    /// <summary>Takes in the end of a poll.</summary>
    public void Finish(PolledAccount account, PollLane lane, PollResult result)
    {
        _lanes.End(lane);
        account.Polling = false;
        account.Shard.InFlight--;
        CompleteLeaving(account.Shard);
        if (account.Removed)
            _accounts.Remove(account);
        if (!_accounts.TryGet(account.Watched.AccountKey, out var known) || !ReferenceEquals(known, account))
            return;

        if (result.End == PollEnd.Published)
            Advance(account, result.Outcome!);
        if (!account.Silenced)
            _due.Set(account, Next(account, result));
    }

    /// <summary>Begins to poll a shard.</summary>
    public void TakeOver(int number, IReadOnlyList<(WatchedAccount Account, AccountCursor Cursor)> accounts)
    {
        Abandon(number);
        var shard = _accounts.AddShard(number);
        foreach (var (account, cursor) in accounts)
            Add(shard, account, cursor);
        PollLog.ShardAssigned(logger, number, accounts.Count);
    }

    /// <summary>Adds an account to a shard, or changes its registration.</summary>
    public void Register(int number, WatchedAccount watched)
    {
        if (!_accounts.TryGetShard(number, out var shard))
            return;

        if (!shard.Accounts.TryGetValue(watched.AccountKey, out var account))
        {
            Add(shard, watched, AccountCursor.Start(watched.AccountKey));
            return;
        }

        _accounts.Change(account, changed => changed.Register(watched));
        if (account is { Polling: false, Waiting: false })
            Schedule(account);
    }

    /// <summary>Ends the polling of an account.</summary>
    public void Forget(string accountKey)
    {
        if (!_accounts.TryGet(accountKey, out var account))
            return;

        _due.Remove(account);
        account.Remove();
        if (!account.Polling)
            _accounts.Remove(account);
    }

    /// <summary>Ends the polling of a shard; the task is completed when its last poll has ended.</summary>
    public void GiveBack(int number, TaskCompletionSource revoked)
    {
        if (!TryTakeOut(number, out var shard))
        {
            revoked.SetResult();
            return;
        }

        PollLog.ShardRevoked(logger, number, shard.InFlight);
        shard.Revoked = revoked;
        shard.Withdraw();
        CompleteLeaving(shard);
    }

    /// <summary>Ends the polling of a shard at once.</summary>
    public void Abandon(int number)
    {
        if (!TryTakeOut(number, out var shard))
            return;

        PollLog.ShardLost(logger, number, shard.InFlight);
        shard.Abandon();
        CompleteLeaving(shard);
    }

    /// <summary>Waits for nobody any longer.</summary>
    public void AbandonAll()
    {
        foreach (var shard in _accounts.Shards.Concat(_leaving))
        {
            shard.Abandon();
            shard.Revoked?.TrySetResult();
        }
    }

    private void Advance(PolledAccount account, PollOutcome outcome)
    {
        var (before, after) = (account.Cursor.State, outcome.Cursor.State);
        account.PublishFailures = 0;
        _accounts.Change(account, changed => changed.Cursor = outcome.Cursor);
        if (before != after && (before, after) != (AccountState.NeverFetched, AccountState.Active))
            PollLog.StateChanged(logger, account.Watched.Platform, after, before, outcome.Cursor.StateReason);
    }

    private DateTimeOffset Next(PolledAccount account, PollResult result)
    {
        var now = time.GetUtcNow();
        return result.End switch
        {
            PollEnd.Published => _schedule.Next(account.Watched.Platform, account.Cursor, result.Outcome!.More, now, chance()),
            PollEnd.Unpublished => _schedule.AfterUnpublished(account.Cursor, ++account.PublishFailures, now, chance()),
            _ => now,
        };
    }

    private void Add(PollShard shard, WatchedAccount watched, AccountCursor cursor)
    {
        var account = new PolledAccount(shard, watched, cursor);
        _accounts.Add(account);
        Schedule(account);
    }

    private void Schedule(PolledAccount account)
    {
        var platform = account.Watched.Platform;
        if (!canRead(platform) && _platformsWithoutSource.Add(platform))
            PollLog.NoSource(logger, platform);
        if (account.Silenced || !canRead(platform))
            _due.Remove(account);
        else
            _due.Set(account, _schedule.First(platform, account.Cursor, time.GetUtcNow(), chance()));
    }

    private bool TryTakeOut(int number, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PollShard? shard)
    {
        if (!_accounts.TryGetShard(number, out shard))
            return false;

        foreach (var account in shard.Accounts.Values)
            _due.Remove(account);
        _leaving.Add(shard);
        return _accounts.TryRemoveShard(number, out shard);
    }

    private void CompleteLeaving(PollShard shard)
    {
        if (shard.InFlight > 0 || !_leaving.Remove(shard))
            return;

        shard.Revoked?.TrySetResult();
        shard.Dispose();
    }
}
