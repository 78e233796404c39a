using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Shards;

/// <summary>
/// The part of the watchlist that this instance polls: the partitions of <c>monitoring.accounts</c> that the consumer group gives it. An
/// assigned partition is read from its start to its end, then the cursors of the same partition, and handed over; changes follow live.
/// </summary>
public sealed class AccountShard : IShardFence
{
    private const string Role = "shard";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);
    private readonly StreamEndpoint _endpoint;
    private readonly KafkaOptions _options;
    private readonly IAccountShardObserver _observer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Dictionary<int, AccountTable> _tables = [];
    private readonly CursorTopic _cursors;
    private long _renewed;

    // Written by the shard's thread, read by the publisher's.
    private volatile ShardOwnership _ownership = ShardOwnership.Nothing;

    /// <summary>Creates it; nothing is read before <see cref="Run"/>.</summary>
    public AccountShard(StreamEndpoint endpoint, KafkaOptions options, IAccountShardObserver observer, TimeProvider time, ILogger<AccountShard> logger)
    {
        (_endpoint, _options, _observer, _time, _logger) = (endpoint, options, observer, time, logger);
        Health = new LoopHealth(Role, time);
        _cursors = new CursorTopic(endpoint, options, Health, logger);
    }

    /// <summary>What the shard says of itself.</summary>
    public LoopHealth Health { get; }

    /// <inheritdoc/>
    ShardOwnership IShardFence.Ownership => _ownership;

    /// <inheritdoc/>
    public bool Owns(string accountKey) => _ownership.Owns(accountKey);

    /// <summary>Runs until cancelled. Blocks its thread.</summary>
    /// <exception cref="StreamFatalException">The stream cannot go on in this process.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        var fatal = true;
        var consumer = Build(cancellationToken);
        try
        {
            consumer.Subscribe(TopicNames.Accounts);
            while (!cancellationToken.IsCancellationRequested)
            {
                Turn(consumer, cancellationToken);
            }

            fatal = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while a partition was taken over: nothing of it was polled.
            fatal = false;
        }
        catch (StreamFatalException exception)
        {
            Log.LoopFailed(_logger, Role, exception.Message);
            throw;
        }
        finally
        {
            BoundedClose.Close(consumer, _options.CloseTimeout, Role, _logger);
            Health.End(fatal);
        }
    }

    private IConsumer<byte[], byte[]> Build(CancellationToken cancellationToken)
    {
        var config = ClientSettings.GroupConsumer(_endpoint, _options, _options.PollGroup, Role);
        config.EnablePartitionEof = true;
        config.AutoOffsetReset = AutoOffsetReset.Earliest;
        return new ConsumerBuilder<byte[], byte[]>(config)
            .SetErrorHandler((_, error) => Log.ClientError(_logger, error.Code.ToString(), error.IsFatal))
            .SetLogHandler((_, message) => Log.ClientLog(_logger, message.Facility, message.Message))
            .SetPartitionsAssignedHandler((_, partitions) => Assigned(partitions))
            .SetPartitionsRevokedHandler((_, partitions) => Revoked(partitions, cancellationToken))
            .SetPartitionsLostHandler((_, partitions) => Lost(partitions))
            .Build();
    }

    private void Turn(IConsumer<byte[], byte[]> consumer, CancellationToken cancellationToken)
    {
        Health.Turn();
        try
        {
            if (consumer.Consume(Poll) is { } record)
            {
                Take(record);
            }

            foreach (var (partition, table) in _tables.Where(entry => entry.Value is { AtEnd: true, Loaded: false }).ToList())
            {
                HandOver(consumer, partition, table, cancellationToken);
            }
        }
        catch (KafkaException exception) when (ConsumeFailure.Passes(exception.Error))
        {
            // A partition that is being taken over stays so, and is tried again at the next turn.
            Log.ConsumeFailed(_logger, Role, exception.Error.Code.ToString());
        }
        catch (KafkaException exception)
        {
            throw new StreamFatalException($"The shard's consumer cannot go on: {exception.Error.Code}.", exception);
        }

        if (_time.GetElapsedTime(_renewed) >= RenewEvery)
        {
            Renew(consumer);
        }
    }

    private void Take(ConsumeResult<byte[], byte[]> record)
    {
        var partition = record.Partition.Value;
        if (!_tables.TryGetValue(partition, out var table))
        {
            return;
        }

        if (record.IsPartitionEOF)
        {
            table.AtEnd = true;
            return;
        }

        switch (table.Take(record.Message))
        {
            case AccountChange.Put put when table.Loaded:
                _observer.Changed(partition, put.Account);
                break;
            case AccountChange.Gone gone when table.Loaded:
                _observer.Removed(partition, gone.AccountKey);
                break;
            case AccountChange.Unreadable:
                Metrics.Unreadable.Add(1, new KeyValuePair<string, object?>("topic", record.Topic));
                Log.UnreadableRecord(_logger, record.Topic, partition, record.Offset.Value);
                break;
            default:
                break;
        }
    }

    // In this order: the last owner's transactions that the group has accepted are decided before the broker answers with its offsets, any
    // other of them is refused from now on, and so the cursors read after that are the last.
    private void HandOver(IConsumer<byte[], byte[]> consumer, int partition, AccountTable table, CancellationToken cancellationToken)
    {
        StartOffsets.Of(consumer, [new TopicPartition(TopicNames.Accounts, partition)], Role, _logger, cancellationToken);
        var cursors = _cursors.Read(partition, cancellationToken);
        var partitions = PartitionCount(consumer);
        table.Loaded = true;
        _ownership = _ownership with { PartitionCount = partitions };
        Renew(consumer);
        Log.ShardTakenOver(_logger, partition, table.Accounts.Count, cursors.Count);
        _observer.Assigned(partition, [.. table.Accounts.Select(account => new AssignedAccount(account, cursors.GetValueOrDefault(account.AccountKey) ?? AccountCursor.Start(account.AccountKey)))]);
    }

    // The membership changes with each rebalance, so it is taken anew on this thread again and again.
    private void Renew(IConsumer<byte[], byte[]> consumer)
    {
        _renewed = _time.GetTimestamp();
        var loaded = Loaded();
        var positions = consumer.Assignment
            .Where(partition => loaded.Contains(partition.Partition.Value))
            .Select(partition => new TopicPartitionOffset(partition, consumer.Position(partition)))
            .Where(position => position.Offset >= 0)
            .ToList();
        _ownership = _ownership with { Owned = loaded, Fence = _endpoint.Transactional ? new PublisherFence(consumer.ConsumerGroupMetadata, positions) : null };
    }

    private HashSet<int> Loaded() => [.. _tables.Where(table => table.Value.Loaded).Select(table => table.Key)];

    private IEnumerable<TopicPartitionOffset> Assigned(List<TopicPartition> partitions)
    {
        Metrics.Rebalanced("assigned");
        Log.Assigned(_logger, Role, partitions.Count);
        foreach (var partition in partitions)
        {
            _tables[partition.Partition.Value] = new AccountTable();
        }

        Health.Owns(_tables.Count);

        // The table is what the topic says from its start; the offsets that the group has are the publisher's proofs of membership.
        return partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning));
    }

    // While the last polls of a partition end, their batches are written under the old membership, which is still good.
    private void Revoked(List<TopicPartitionOffset> partitions, CancellationToken cancellationToken)
    {
        Metrics.Rebalanced("revoked");
        Log.Revoked(_logger, Role, partitions.Count);
        foreach (var partition in partitions.Select(partition => partition.Partition.Value))
        {
            if (_tables.Remove(partition, out var table) && table.Loaded)
            {
                _observer.RevokedAsync(partition, cancellationToken).GetAwaiter().GetResult();
            }
        }

        _ownership = _ownership with { Owned = Loaded() };
        Health.Owns(_tables.Count);
    }

    private void Lost(List<TopicPartitionOffset> partitions)
    {
        Metrics.Rebalanced("lost");
        Log.Lost(_logger, Role, partitions.Count);
        var lost = partitions.Select(partition => partition.Partition.Value).Where(partition => _tables.Remove(partition, out var table) && table.Loaded).ToList();
        _ownership = _ownership with { Owned = Loaded() };
        lost.ForEach(_observer.Lost);
        Health.Owns(_tables.Count);
    }

    private static int PartitionCount(IConsumer<byte[], byte[]> consumer)
    {
        using var admin = new DependentAdminClientBuilder(consumer.Handle).Build();
        return admin.GetMetadata(TopicNames.Accounts, Bound).Topics.Single().Partitions.Count;
    }
}
