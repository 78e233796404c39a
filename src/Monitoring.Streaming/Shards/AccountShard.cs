using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Shards;

/// <summary>
/// The part of the watchlist that this instance polls: the partitions of <c>monitoring.accounts</c> that the consumer group gives it. An
/// assigned partition is read from its start to its end, then the cursors of the same partition, and handed over; changes follow live.
/// </summary>
public sealed class AccountShard(StreamEndpoint endpoint, KafkaOptions options, IAccountShardObserver observer, TimeProvider time, ILogger<AccountShard> logger) : IShardFence
{
    private const string Role = "shard";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<int, AccountTable> _tables = [];
    private readonly CursorTopic _cursors = new(endpoint, options, logger);

    // Written by the shard's thread, read by the publisher's.
    private volatile Ownership _ownership = new([], 0, null);

    /// <summary>What the shard says of itself.</summary>
    public LoopHealth Health { get; } = new(Role, time);

    /// <inheritdoc/>
    PublisherFence? IShardFence.Fence => _ownership.Fence;

    /// <inheritdoc/>
    public bool Owns(string accountKey)
    {
        var ownership = _ownership;
        return ownership.PartitionCount > 0 && ownership.Owned.Contains(Partitioning.Of(accountKey, ownership.PartitionCount));
    }

    /// <summary>Runs until cancelled. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        var config = ClientSettings.GroupConsumer(endpoint, options, options.PollGroup, Role);
        config.EnablePartitionEof = true;
        config.AutoOffsetReset = AutoOffsetReset.Earliest;
        var consumer = new ConsumerBuilder<byte[], byte[]>(config)
            .SetErrorHandler((_, error) => Log.ClientError(logger, error.Code.ToString(), error.IsFatal))
            .SetLogHandler((_, _) => { })
            .SetPartitionsAssignedHandler((_, partitions) => Assigned(partitions))
            .SetPartitionsRevokedHandler((_, partitions) => Revoked(partitions, cancellationToken))
            .SetPartitionsLostHandler((_, partitions) => Lost(partitions))
            .Build();
        try
        {
            consumer.Subscribe(TopicNames.Accounts);
            while (!cancellationToken.IsCancellationRequested)
            {
                Turn(consumer, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while a partition was taken over: nothing of it was polled.
        }
        finally
        {
            Health.End();
            BoundedClose.Close(consumer, options.CloseTimeout, Role, logger);
        }
    }

    private void Turn(IConsumer<byte[], byte[]> consumer, CancellationToken cancellationToken)
    {
        Health.Turn();
        try
        {
            if (consumer.Consume(Poll) is { } record)
            {
                Take(record, cancellationToken);
            }
        }
        catch (ConsumeException exception) when (!exception.Error.IsFatal)
        {
            Log.ConsumeFailed(logger, Role, exception.Error.Code.ToString());
        }
        catch (KafkaException exception)
        {
            throw new StreamFatalException($"The shard's consumer cannot go on: {exception.Error.Code}.", exception);
        }

        Renew(consumer);
    }

    private void Take(ConsumeResult<byte[], byte[]> record, CancellationToken cancellationToken)
    {
        var partition = record.Partition.Value;
        if (!_tables.TryGetValue(partition, out var table))
        {
            return;
        }

        if (record.IsPartitionEOF)
        {
            HandOver(partition, table, cancellationToken);
            return;
        }

        var key = record.Message.Key is null ? "" : Encoding.UTF8.GetString(record.Message.Key);
        if (record.Message.Value is null)
        {
            if (table.Remove(key) && table.Loaded)
            {
                observer.Removed(partition, key);
            }
        }
        else if (EventReader.TryRead(record.Message.Value, MonitoringJson.Default.WatchedAccount) is { } account)
        {
            table.Put(account);
            if (table.Loaded)
            {
                observer.Changed(partition, account);
            }
        }
        else
        {
            Log.UnreadableRecord(logger, record.Topic, partition, record.Offset.Value);
        }
    }

    private void HandOver(int partition, AccountTable table, CancellationToken cancellationToken)
    {
        if (table.Loaded)
        {
            return;
        }

        var cursors = _cursors.Read(partition, cancellationToken);
        table.Loaded = true;
        Log.ShardTakenOver(logger, partition, table.Accounts.Count, cursors.Count);
        observer.Assigned(partition, [.. table.Accounts.Select(account => new AssignedAccount(account, cursors.GetValueOrDefault(account.AccountKey) ?? AccountCursor.Start(account.AccountKey)))]);
    }

    // The membership changes with each rebalance, so it is taken anew on this thread at every turn.
    private void Renew(IConsumer<byte[], byte[]> consumer)
    {
        var loaded = _tables.Where(table => table.Value.Loaded).Select(table => table.Key).ToHashSet();
        var positions = consumer.Assignment
            .Where(partition => loaded.Contains(partition.Partition.Value))
            .Select(partition => new TopicPartitionOffset(partition, consumer.Position(partition)))
            .Where(position => position.Offset >= 0)
            .ToList();
        _ownership = new Ownership(loaded, _ownership.PartitionCount, endpoint.Transactional ? new PublisherFence(consumer.ConsumerGroupMetadata, positions) : null);
    }

    private IEnumerable<TopicPartitionOffset> Assigned(List<TopicPartition> partitions)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "assigned"));
        Log.Assigned(logger, Role, partitions.Count);
        foreach (var partition in partitions)
        {
            _tables[partition.Partition.Value] = new AccountTable();
        }

        Health.Owns(_tables.Count);
        _ownership = _ownership with { PartitionCount = PartitionCount() };

        // The table is what the topic says from its start, whatever was committed before.
        return partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning));
    }

    private void Revoked(List<TopicPartitionOffset> partitions, CancellationToken cancellationToken)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "revoked"));
        Log.Revoked(logger, Role, partitions.Count);
        foreach (var partition in partitions.Select(partition => partition.Partition.Value))
        {
            if (_tables.Remove(partition, out var table) && table.Loaded)
            {
#pragma warning disable VSTHRD002 // the rebalance must wait until the polls of this partition have ended; the observer bounds it
                observer.RevokedAsync(partition, cancellationToken).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            }
        }

        Health.Owns(_tables.Count);
    }

    private void Lost(List<TopicPartitionOffset> partitions)
    {
        Metrics.Rebalances.Add(1, new KeyValuePair<string, object?>("kind", "lost"));
        Log.Lost(logger, Role, partitions.Count);
        foreach (var partition in partitions.Select(partition => partition.Partition.Value))
        {
            if (_tables.Remove(partition, out var table) && table.Loaded)
            {
                observer.Lost(partition);
            }
        }

        Health.Owns(_tables.Count);
        _ownership = _ownership with { Owned = [.. _tables.Where(table => table.Value.Loaded).Select(table => table.Key)] };
    }

    private int PartitionCount()
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = endpoint.BootstrapServers }).SetLogHandler((_, _) => { }).Build();
        return admin.GetMetadata(TopicNames.Accounts, TimeSpan.FromSeconds(10)).Topics.Single().Partitions.Count;
    }

    private sealed record Ownership(HashSet<int> Owned, int PartitionCount, PublisherFence? Fence);
}
