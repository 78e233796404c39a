using Monitoring.Streaming.Publishing;

namespace Monitoring.Streaming.Shards;

/// <summary>Which accounts this instance may write for, and the proof of it.</summary>
public interface IShardFence
{
    /// <summary>Whether the account is in a partition that is owned now.</summary>
    bool Owns(string accountKey);

    /// <summary>The membership to send with a transaction; null before the first assignment.</summary>
    internal PublisherFence? Fence { get; }
}
