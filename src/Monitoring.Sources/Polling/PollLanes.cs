namespace Monitoring.Sources.Polling;

/// <summary>The accounts that are due, in lanes, and the room for polls in flight: every lane gets its turn, and a full lane holds nobody else up.</summary>
internal sealed class PollLanes(PollOptions options)
{
    private readonly Dictionary<PollLane, Queue<(string AccountKey, DateTimeOffset Due)>> _waiting = [];
    private readonly Queue<PollLane> _turns = [];
    private readonly Dictionary<string, int> _byPlatform = new(StringComparer.Ordinal);
    private readonly Dictionary<PollLane, int> _byLane = [];

    /// <summary>Polls in flight.</summary>
    public int InFlight { get; private set; }

    /// <summary>Accounts that are due and have no room yet.</summary>
    public int Waiting { get; private set; }

    /// <summary>Since when the account that waits longest is due, or null when none waits.</summary>
    public DateTimeOffset? OldestDue => _waiting.Count == 0 ? null : _waiting.Values.Min(queue => queue.Peek().Due);

    /// <summary>Puts a due account behind the others of its lane.</summary>
    public void Enqueue(PollLane lane, string accountKey, DateTimeOffset due)
    {
        if (!_waiting.TryGetValue(lane, out var queue))
        {
            _waiting[lane] = queue = [];
            _turns.Enqueue(lane);
        }

        queue.Enqueue((accountKey, due));
        Waiting++;
    }

    /// <summary>Takes the next account that there is room for and counts it as in flight.</summary>
    public bool TryStart(out string accountKey, out PollLane lane)
    {
        for (var turn = _turns.Count; turn > 0 && InFlight < options.MaxConcurrentPolls; turn--)
        {
            lane = _turns.Dequeue();
            if (!HasRoom(lane))
            {
                _turns.Enqueue(lane);
                continue;
            }

            accountKey = Take(lane);
            InFlight++;
            _byPlatform[lane.Platform] = _byPlatform.GetValueOrDefault(lane.Platform) + 1;
            _byLane[lane] = _byLane.GetValueOrDefault(lane) + 1;
            return true;
        }

        (accountKey, lane) = ("", new PollLane("", null));
        return false;
    }

    /// <summary>A poll has ended, or was not needed after all.</summary>
    public void End(PollLane lane)
    {
        InFlight--;
        _byPlatform[lane.Platform]--;
        if (--_byLane[lane] == 0)
            _byLane.Remove(lane);
    }

    private string Take(PollLane lane)
    {
        var queue = _waiting[lane];
        var (accountKey, _) = queue.Dequeue();
        Waiting--;
        if (queue.Count > 0)
            _turns.Enqueue(lane);
        else
            _waiting.Remove(lane);
        return accountKey;
    }

    private bool HasRoom(PollLane lane) => _byPlatform.GetValueOrDefault(lane.Platform) < PlatformBound(lane.Platform)
        && (lane.Host is null || _byLane.GetValueOrDefault(lane) < options.MaxConcurrentPollsPerHost);

    private int PlatformBound(string platform) =>
        options.Platforms.TryGetValue(platform, out var own) && own.MaxConcurrentPolls is { } bound ? bound : options.MaxConcurrentPollsPerPlatform;
}
