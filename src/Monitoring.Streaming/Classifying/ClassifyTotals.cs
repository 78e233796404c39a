using System.Collections.Concurrent;

namespace Monitoring.Streaming.Classifying;

/// <summary>What the loop has committed since it started: the numbers add up, posts = flagged + not flagged, records = posts + deletions + dead letters.</summary>
public sealed class ClassifyTotals
{
    private readonly ConcurrentDictionary<string, long> _notFlagged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _dead = new(StringComparer.Ordinal);
    private long _flagged;
    private long _deleted;
    private long _lag;

    /// <summary>Posts flagged.</summary>
    public long Flagged => Interlocked.Read(ref _flagged);

    /// <summary>Deletions seen.</summary>
    public long Deleted => Interlocked.Read(ref _deleted);

    /// <summary>Posts not flagged, by reason.</summary>
    public IReadOnlyDictionary<string, long> NotFlagged => _notFlagged;

    /// <summary>Dead letters, by reason.</summary>
    public IReadOnlyDictionary<string, long> DeadLettered => _dead;

    /// <summary>Posts assessed.</summary>
    public long Assessed => Flagged + _notFlagged.Values.Sum();

    /// <summary>Records finished.</summary>
    public long Records => Assessed + Deleted + _dead.Values.Sum();

    /// <summary>Records behind at the last statistics.</summary>
    public long Lag
    {
        get => Interlocked.Read(ref _lag);
        internal set => Interlocked.Exchange(ref _lag, value);
    }

    internal void Count(IEnumerable<FinishedRecord> finished)
    {
        foreach (var record in finished)
        {
            switch (record.Outcome)
            {
                case RecordOutcome.Assessed { Post.Flag: not null }:
                    Interlocked.Increment(ref _flagged);
                    Metrics.Processed.Add(1, Tag("outcome", "flagged"));
                    break;
                case RecordOutcome.Assessed assessed:
                    var because = assessed.Post.Assessment.NotFlaggedBecause ?? "UNKNOWN";
                    _notFlagged.AddOrUpdate(because, 1, static (_, count) => count + 1);
                    Metrics.Processed.Add(1, Tag("outcome", "not_flagged"), Tag("reason", because));
                    break;
                case RecordOutcome.Dead dead:
                    _dead.AddOrUpdate(dead.Poison.Reason, 1, static (_, count) => count + 1);
                    Metrics.Processed.Add(1, Tag("outcome", "dead_lettered"), Tag("reason", dead.Poison.Reason));
                    break;
                default:
                    Interlocked.Increment(ref _deleted);
                    Metrics.Processed.Add(1, Tag("outcome", "deleted"));
                    break;
            }
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
