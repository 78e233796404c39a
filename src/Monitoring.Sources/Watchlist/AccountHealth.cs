using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Sources.Watchlist;

/// <summary>How an account fares as something to be read.</summary>
public enum AccountHealth
{
    /// <summary>Registered and not read yet.</summary>
    NeverFetched,

    /// <summary>Read, and it has had posts lately.</summary>
    Healthy,

    /// <summary>Read without trouble, and it has had nothing for long: perhaps quiet, perhaps no longer the right address.</summary>
    Silent,

    /// <summary>Transient failures; tried again by itself.</summary>
    Failing,

    /// <summary>The platform refuses it or does not know it; somebody should look.</summary>
    Refused,

    /// <summary>Not read, because its owner or platform has asked so.</summary>
    OptedOut,
}

/// <summary>The health of an account with its reason in words.</summary>
/// <param name="Health">The health.</param>
/// <param name="Reason">Why, in Indonesian, nothing personal.</param>
public sealed record AccountHealthReport(AccountHealth Health, string Reason)
{
    /// <summary>Judges an account by its registration and cursor: pure.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cursor">Its cursor, or null when it has none.</param>
    /// <param name="now">Now.</param>
    /// <param name="silentAfter">How long without a post is silent.</param>
    public static AccountHealthReport Of(WatchedAccount account, AccountCursor? cursor, DateTimeOffset now, TimeSpan silentAfter)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.OptedOut)
            return new AccountHealthReport(AccountHealth.OptedOut, "pemilik meminta tidak dibaca");

        return cursor?.State switch
        {
            null or AccountState.NeverFetched => new AccountHealthReport(AccountHealth.NeverFetched, $"belum pernah dibaca sejak didaftarkan {account.RegisteredAt:yyyy-MM-dd}"),
            AccountState.Active => OfActive(cursor, account.RegisteredAt, now, silentAfter),
            AccountState.OptedOut => new AccountHealthReport(AccountHealth.OptedOut, With("platform atau pemilik meminta tidak dibaca", cursor)),
            AccountState.Failing => new AccountHealthReport(AccountHealth.Failing, With($"gagal {cursor.Failures} kali berturut-turut", cursor)),
            var state => new AccountHealthReport(AccountHealth.Refused, With(InWords(state.Value), cursor)),
        };
    }

    private static AccountHealthReport OfActive(AccountCursor cursor, DateTimeOffset registeredAt, DateTimeOffset now, TimeSpan silentAfter)
    {
        var quiet = now - (cursor.LastPostAt ?? registeredAt);
        return quiet >= silentAfter
            ? new AccountHealthReport(AccountHealth.Silent, $"terbaca, tetapi tidak ada unggahan selama {(int)quiet.TotalDays} hari")
            : new AccountHealthReport(AccountHealth.Healthy, "terbaca");
    }

    private static string InWords(AccountState state) => state switch
    {
        AccountState.LoginRequired => "platform meminta masuk log",
        AccountState.Forbidden => "platform menolak akses",
        AccountState.NotFound => "akun tidak ditemukan",
        AccountState.Gone => "akun sudah dihapus atau ditangguhkan",
        AccountState.Deactivated => "akun dinonaktifkan pemiliknya",
        AccountState.Withheld => "akun ditahan karena alasan hukum",
        AccountState.Unreadable => "jawaban platform tidak dapat dibaca",
        _ => state.ToString(),
    };

    private static string With(string words, AccountCursor cursor)
    {
        var since = cursor.StateSince is { } time ? $", sejak {time:yyyy-MM-dd}" : "";
        return cursor.StateReason is null ? words + since : $"{words}{since} ({cursor.StateReason})";
    }
}
