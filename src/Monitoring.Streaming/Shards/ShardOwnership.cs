using Monitoring.Streaming.Publishing;

namespace Monitoring.Streaming.Shards;

/// <summary>One moment of the shard: the partitions owned and the proof of it, which belong together. A batch that is judged by one must be fenced by the same.</summary>
/// <param name="Owned">Partitions that are owned and loaded.</param>
/// <param name="PartitionCount">Partitions of the watchlist; 0 while it is not known.</param>
/// <param name="Fence">Membership to send with a transaction; null on a broker without transactions.</param>
internal sealed record ShardOwnership(IReadOnlySet<int> Owned, int PartitionCount, PublisherFence? Fence)
{
    /// <summary>Before the first assignment.</summary>
    public static readonly ShardOwnership Nothing = new(new HashSet<int>(), 0, null);

    public bool Owns(string accountKey) => PartitionCount > 0 && Owned.Contains(Partitioning.Of(accountKey, PartitionCount));
}
