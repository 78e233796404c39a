using Confluent.Kafka;

namespace Monitoring.Streaming.Publishing;

/// <summary>The poller's membership in the group that shards the watchlist. Sent with each transaction, it stops a poller that has lost its accounts from moving their cursors (KIP-447).</summary>
/// <param name="Group">Membership, taken on the shard consumer's thread.</param>
/// <param name="Positions">Positions in <c>monitoring.accounts</c>, one for each partition owned.</param>
internal sealed record PublisherFence(IConsumerGroupMetadata Group, IReadOnlyList<TopicPartitionOffset> Positions);
