namespace Monitoring.Streaming.Shards;

/// <summary>Which accounts this instance may write for, and the proof of it.</summary>
public interface IShardFence
{
    /// <summary>Whether the account is in a partition that is owned now.</summary>
    bool Owns(string accountKey);

    /// <summary>What is owned at this moment, with its proof.</summary>
    internal ShardOwnership Ownership { get; }
}
