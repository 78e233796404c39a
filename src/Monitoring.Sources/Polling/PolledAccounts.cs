using System.Diagnostics.CodeAnalysis;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>The accounts of this instance's shards, and how many are in which state. Belongs to the loop's own task.</summary>
internal sealed class PolledAccounts
{
    private readonly Dictionary<string, PolledAccount> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PollShard> _shards = [];
    private readonly Dictionary<(string Platform, AccountState State), int> _counts = [];

    /// <summary>How many shards are polled.</summary>
    public int ShardCount => _shards.Count;

    /// <summary>The shards.</summary>
    public IReadOnlyCollection<PollShard> Shards => _shards.Values;

    /// <summary>A copy of the counts.</summary>
    public Dictionary<(string Platform, AccountState State), int> Counts => new(_counts);

    /// <summary>Adds an empty shard.</summary>
    public PollShard AddShard(int number) => _shards[number] = new PollShard();

    /// <summary>The shard of a number, while it is polled.</summary>
    public bool TryGetShard(int number, [NotNullWhen(true)] out PollShard? shard) => _shards.TryGetValue(number, out shard);

    /// <summary>Takes a shard out, with all its accounts.</summary>
    public bool TryRemoveShard(int number, [NotNullWhen(true)] out PollShard? shard)
    {
        if (!_shards.Remove(number, out shard))
            return false;

        foreach (var account in shard.Accounts.Values.ToList())
            Remove(account);
        return true;
    }

    /// <summary>An account by key.</summary>
    public bool TryGet(string accountKey, [NotNullWhen(true)] out PolledAccount? account) => _byKey.TryGetValue(accountKey, out account);

    /// <summary>Adds an account to its shard.</summary>
    public void Add(PolledAccount account)
    {
        _byKey[account.Watched.AccountKey] = account;
        account.Shard.Accounts[account.Watched.AccountKey] = account;
        Count(account, 1);
    }

    /// <summary>Takes an account out.</summary>
    public void Remove(PolledAccount account)
    {
        var key = account.Watched.AccountKey;
        if (!account.Shard.Accounts.Remove(key))
            return;

        Count(account, -1);
        if (_byKey.TryGetValue(key, out var known) && ReferenceEquals(known, account))
            _byKey.Remove(key);
    }

    /// <summary>Changes an account and keeps the counts right.</summary>
    public void Change(PolledAccount account, Action<PolledAccount> change)
    {
        Count(account, -1);
        change(account);
        Count(account, 1);
    }

    private void Count(PolledAccount account, int by)
    {
        var place = (account.Watched.Platform, account.State);
        if ((_counts[place] = _counts.GetValueOrDefault(place) + by) == 0)
            _counts.Remove(place);
    }
}
