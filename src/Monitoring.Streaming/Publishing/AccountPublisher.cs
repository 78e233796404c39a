using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.Topics;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Publishing;

/// <summary>Writes the watchlist: what <c>watchlist import</c> uses. A removal is a tombstone, as the compacted topic wants it.</summary>
public sealed class AccountPublisher(StreamEndpoint endpoint, KafkaOptions options, TimeProvider time)
{
    /// <summary>Writes accounts and removals; all are acknowledged when the task ends.</summary>
    /// <exception cref="KafkaException">The broker refused a record; those before it may have been written, and importing again is harmless.</exception>
    public async Task PublishAsync(IEnumerable<WatchedAccount> accounts, IEnumerable<string> removedKeys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(removedKeys);
        using var producer = new ProducerBuilder<byte[], byte[]>(ClientSettings.Producer(endpoint with { Transactional = false }, options, "watchlist")).SetLogHandler((_, _) => { }).Build();
        var messages = accounts.Select(account => EventWriter.Of(account, time.GetUtcNow()))
            .Concat(removedKeys.Select(key => new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(key), Value = null! }));
        foreach (var chunk in messages.Chunk(options.BatchSize))
        {
            await Task.WhenAll(chunk.Select(message => producer.ProduceAsync(TopicNames.Accounts, message, cancellationToken))).ConfigureAwait(false);
        }
    }
}
