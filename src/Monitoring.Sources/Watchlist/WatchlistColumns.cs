using Monitoring.Contracts.Problems;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Watchlist;

/// <summary>The columns of a watchlist file.</summary>
public static class WatchlistColumns
{
    /// <summary><c>platform:nativeId</c>; or leave it out and give <see cref="Platform"/> and <see cref="NativeId"/>.</summary>
    public const string AccountKey = "account_key";

    /// <summary>Platform name.</summary>
    public const string Platform = "platform";

    /// <summary>The platform's own stable id of the account.</summary>
    public const string NativeId = "native_id";

    /// <summary>Handle; may be empty.</summary>
    public const string Handle = "handle";

    /// <summary>Address of a feed, or file or folder of a replay; empty for the others.</summary>
    public const string Url = "url";

    /// <summary>Agency code.</summary>
    public const string Agency = "agency";

    /// <summary>Kemendagri region code.</summary>
    public const string Region = "region";

    /// <summary><c>pns</c>, <c>pppk</c>, <c>nonAsn</c>, <c>office</c>.</summary>
    public const string SubjectType = "subject_type";

    /// <summary><c>verified</c>, <c>claimed</c>, <c>reported</c>.</summary>
    public const string Attribution = "attribution";

    /// <summary>NIP, replaced at the door; may be empty.</summary>
    public const string Nip = "nip";

    /// <summary>Date or time of registration, ISO 8601; without an offset it is UTC.</summary>
    public const string RegisteredAt = "registered_at";

    /// <summary><c>ya</c>/<c>tidak</c>, <c>true</c>/<c>false</c>, <c>1</c>/<c>0</c>; empty is no.</summary>
    public const string OptedOut = "opted_out";

    /// <summary>Every column, in the order of the documented header.</summary>
    public static IReadOnlyList<string> All { get; } =
        [AccountKey, Platform, NativeId, Handle, Url, Agency, Region, SubjectType, Attribution, Nip, RegisteredAt, OptedOut];

    private static readonly string[] Required = [Agency, Region, SubjectType, Attribution, RegisteredAt];

    /// <summary>What is wrong with a header.</summary>
    internal static IEnumerable<Problem> Check(CsvColumns columns, string file)
    {
        foreach (var name in columns.Names.Where(name => !All.Contains(name, StringComparer.OrdinalIgnoreCase)))
            yield return new Problem(file, 1, $"'{name}' is not a column of the watchlist.", $"Remove it (names and notes are not kept) or use one of: {string.Join(", ", All)}.");

        foreach (var name in columns.Names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            yield return new Problem(file, 1, $"The column '{name.Key}' is there more than once.", "Keep one.");

        foreach (var name in Required.Where(name => columns.IndexOf(name) < 0))
            yield return new Problem(file, 1, $"The column '{name}' is missing.", "Add it to the header.");

        if (columns.IndexOf(AccountKey) < 0 && (columns.IndexOf(Platform) < 0 || columns.IndexOf(NativeId) < 0))
            yield return new Problem(file, 1, "Nothing names the account.", $"Add the column '{AccountKey}', or both '{Platform}' and '{NativeId}'.");
    }
}
