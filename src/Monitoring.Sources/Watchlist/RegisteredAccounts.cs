using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Watchlist;

/// <summary>Finds the registered account that an export names, by key or by handle.</summary>
internal sealed class RegisteredAccounts
{
    private readonly Dictionary<string, WatchedAccount> _byKey;
    private readonly Dictionary<string, WatchedAccount> _byHandle;

    public RegisteredAccounts(IReadOnlyList<WatchedAccount> accounts)
    {
        _byKey = accounts.ToDictionary(account => account.AccountKey, StringComparer.Ordinal);
        // a handle that two platforms share names nobody
        _byHandle = accounts.Where(account => account.Handle is not null)
            .GroupBy(account => account.Handle!, StringComparer.OrdinalIgnoreCase)
            .Where(group => !group.Skip(1).Any())
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The account, or null when nobody registered it.</summary>
    /// <param name="name">Account key, or a handle with or without <c>@</c>.</param>
    public WatchedAccount? Find(string name) => _byKey.GetValueOrDefault(name) ?? _byHandle.GetValueOrDefault(name.TrimStart('@'));
}
