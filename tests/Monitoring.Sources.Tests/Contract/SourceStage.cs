using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Contract;

/// <summary>A platform with one account on it, as real as it can be had here: what <see cref="SourceContractTests{TStage}"/> needs to try a source.</summary>
public abstract class SourceStage : IAsyncDisposable
{
    /// <summary>Why this stage cannot be set up here, or null when it can.</summary>
    public virtual string? MissingHere => null;

    /// <summary>The registered account; it has no posts yet.</summary>
    public abstract WatchedAccount Account { get; }

    /// <summary>Prepares the platform; called once before anything else.</summary>
    public virtual ValueTask SetUpAsync() => ValueTask.CompletedTask;

    /// <summary>A source as a new process would have it. The stage disposes it.</summary>
    public abstract ISource NewSource();

    /// <summary>The account puts posts out, one after the other, with the texts given.</summary>
    /// <param name="texts">One post each.</param>
    /// <param name="publishedAt">Their time, or null for now.</param>
    public abstract Task PublishAsync(IReadOnlyList<string> texts, DateTimeOffset? publishedAt = null);

    /// <summary>The account changes its newest post.</summary>
    /// <returns>False when the platform shows no edits.</returns>
    public virtual Task<bool> TryEditNewestAsync(string text) => Task.FromResult(false);

    /// <summary>The account deletes its newest post.</summary>
    /// <returns>False when the platform shows no deletions.</returns>
    public virtual Task<bool> TryDeleteNewestAsync() => Task.FromResult(false);

    /// <summary>The account goes away for good.</summary>
    public abstract Task VanishAsync();

    public abstract ValueTask DisposeAsync();
}
