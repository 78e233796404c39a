namespace Monitoring.Contracts.Watchlist;

/// <summary>The stable name of one public account: <c>platform:nativeUserId</c>, for example <c>bluesky:did:plc:abc</c>.</summary>
/// <remarks>The native id survives a change of handle. The key is the Kafka key of accounts, cursors and posts, so one account keeps its order.</remarks>
public static class AccountKey
{
    /// <summary>Largest length of a key, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>Joins a platform and a native id.</summary>
    public static string Of(string platform, string nativeId) => $"{platform}:{nativeId}";

    /// <summary>The platform in front of the first colon, or null when the key has none.</summary>
    public static string? PlatformOf(string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountKey);
        var colon = accountKey.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? accountKey[..colon] : null;
    }

    /// <summary>What follows the first colon, or null when the key has none.</summary>
    public static string? NativeIdOf(string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountKey);
        var colon = accountKey.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < accountKey.Length ? accountKey[(colon + 1)..] : null;
    }
}
