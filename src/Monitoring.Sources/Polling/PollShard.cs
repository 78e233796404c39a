namespace Monitoring.Sources.Polling;

/// <summary>A shard of the watchlist that this instance polls, and the right to do so. Its counts belong to the loop's own task.</summary>
internal sealed class PollShard : IDisposable
{
    private readonly CancellationTokenSource _fetching = new();
    private readonly CancellationTokenSource _publishing = new();

    /// <summary>Ends what is being read.</summary>
    public CancellationToken Fetching => _fetching.Token;

    /// <summary>Ends the waiting for what is being published.</summary>
    public CancellationToken Publishing => _publishing.Token;

    /// <summary>Accounts of the shard.</summary>
    public Dictionary<string, PolledAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Polls in flight.</summary>
    public int InFlight { get; set; }

    /// <summary>Completed when the shard has been given back and its last poll has ended.</summary>
    public TaskCompletionSource? Revoked { get; set; }

    /// <summary>Nothing more is published for this shard, except what is being published now.</summary>
    public void Withdraw() => _fetching.Cancel();

    /// <summary>Nobody waits any longer for anything of this shard.</summary>
    public void Abandon()
    {
        _fetching.Cancel();
        _publishing.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _fetching.Dispose();
        _publishing.Dispose();
    }
}
