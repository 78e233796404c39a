using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Polling;

/// <summary>One poll of one account: read a page, publish it with its cursor.</summary>
internal sealed class AccountPoll(IEnumerable<ISource> sources, IPostStream stream, PollOptions options, PollMetrics metrics, TimeProvider time, ILogger logger)
{
    private readonly FrozenDictionary<string, ISource> _sources = sources.ToFrozenDictionary(source => source.Platform, StringComparer.Ordinal);

    /// <summary>Whether a platform has a source.</summary>
    public bool CanRead(string platform) => _sources.ContainsKey(platform);

    /// <summary>Polls. Throws nothing: every way to end is a <see cref="PollEnd"/>.</summary>
    public async Task<PollResult> RunAsync(PolledAccount account, WatchedAccount watched, AccountCursor cursor)
    {
        var read = await ReadAsync(watched, cursor, account.Shard.Fetching).ConfigureAwait(false);
        // a shard that was given back between reading and publishing belongs to somebody else, who reads the page again
        if (read is null || account.Silenced || account.Shard.Fetching.IsCancellationRequested)
            return new PollResult(PollEnd.Withdrawn);

        var outcome = PageDuplicates.Remove(read);
        try
        {
            await stream.PublishAsync(outcome, account.Shard.Publishing).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (account.Shard.Publishing.IsCancellationRequested)
        {
            return new PollResult(PollEnd.Withdrawn);
        }
#pragma warning disable CA1031 // whatever the stream throws, the page may not be durable and the old cursor holds
        catch (Exception failure)
#pragma warning restore CA1031
        {
            PollLog.Unpublished(logger, failure, watched.Platform, outcome.Posts.Count);
            metrics.Unpublished(watched.Platform);
            return new PollResult(PollEnd.Unpublished);
        }

        metrics.Published(watched.Platform, outcome);
        return new PollResult(PollEnd.Published, outcome);
    }

    // null when the shard was withdrawn
    private async Task<PollOutcome?> ReadAsync(WatchedAccount watched, AccountCursor cursor, CancellationToken withdrawn)
    {
        using var timeout = new CancellationTokenSource(options.PollTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(withdrawn, timeout.Token);
        try
        {
            return await _sources[watched.Platform].PollAsync(watched, cursor, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (withdrawn.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return PollOutcome.Empty(CursorTransitions.Failed(cursor, $"no end within {options.PollTimeout}", time.GetUtcNow()));
        }
#pragma warning disable CA1031 // a source that throws has a bug; it must cost one account one poll and not the service its loop
        catch (Exception failure)
#pragma warning restore CA1031
        {
            PollLog.SourceThrew(logger, failure, watched.Platform);
            return PollOutcome.Empty(CursorTransitions.Failed(cursor, failure.GetType().Name, time.GetUtcNow()));
        }
    }
}
