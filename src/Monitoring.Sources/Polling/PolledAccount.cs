using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>An account as the loop knows it. Everything but <see cref="Silenced"/> belongs to the loop's own task.</summary>
internal sealed class PolledAccount(PollShard shard, WatchedAccount watched, AccountCursor cursor) : IDue
{
    private volatile bool _silenced = watched.OptedOut;

    /// <inheritdoc/>
    public int DuePlace { get; set; } = -1;

    /// <summary>The shard it lies in.</summary>
    public PollShard Shard { get; } = shard;

    /// <summary>Its registration.</summary>
    public WatchedAccount Watched { get; private set; } = watched;

    /// <summary>How far it has been read and published.</summary>
    public AccountCursor Cursor { get; set; } = cursor;

    /// <summary>Whether it is due and waits for room.</summary>
    public bool Waiting { get; set; }

    /// <summary>Whether a poll is in flight.</summary>
    public bool Polling { get; set; }

    /// <summary>Whether it was taken off the watchlist while a poll was in flight.</summary>
    public bool Removed { get; private set; }

    /// <summary>Pages in a row that could not be published.</summary>
    public int PublishFailures { get; set; }

    /// <summary>Removed or opted out: what is in flight is not published. Read by the poll itself.</summary>
    public bool Silenced => _silenced;

    /// <summary>What an operator sees: an opted-out registration counts before what the platform says.</summary>
    public AccountState State => Watched.OptedOut ? AccountState.OptedOut : Cursor.State;

    /// <summary>Its registration has changed, or it was registered again.</summary>
    public void Register(WatchedAccount watched)
    {
        Watched = watched;
        Removed = false;
        _silenced = watched.OptedOut;
    }

    /// <summary>It was taken off the watchlist.</summary>
    public void Remove()
    {
        Removed = true;
        _silenced = true;
    }
}
