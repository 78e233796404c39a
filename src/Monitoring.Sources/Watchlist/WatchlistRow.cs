using System.Globalization;
using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Watchlist;

/// <summary>Reads one row of a watchlist; each thing that is wrong becomes a problem of its line, none of which quotes a value of the row that may be personal.</summary>
internal sealed class WatchlistRow(CsvColumns columns, IReadOnlyList<string> fields, string file, int line, WatchlistOptions options)
{
    private readonly List<Problem> _problems = [];

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The account, or null when the row has problems.</summary>
    public WatchedAccount? Read()
    {
        if (fields.Count != columns.Names.Count)
            Wrong($"The row has {fields.Count} fields and the header {columns.Names.Count}.", "Put fields that hold the delimiter in double quotes.");

        var (key, platform) = Key();
        var account = new WatchedAccount
        {
            AccountKey = key,
            Platform = platform,
            Handle = Field(WatchlistColumns.Handle)?.TrimStart('@'),
            Url = Url(platform),
            Agency = Agency(),
            Region = Region(),
            SubjectType = OneOf<SubjectType>(WatchlistColumns.SubjectType),
            Attribution = OneOf<Attribution>(WatchlistColumns.Attribution),
            PersonRef = PersonRef(),
            RegisteredAt = RegisteredAt(),
            OptedOut = OptedOut(),
        };
        return _problems.Count == 0 ? account : null;
    }

    private (string Key, string Platform) Key()
    {
        var given = Field(WatchlistColumns.AccountKey);
        var platform = Field(WatchlistColumns.Platform) ?? (given is null ? null : AccountKey.PlatformOf(given)) ?? "";
        var nativeId = Field(WatchlistColumns.NativeId) ?? (given is null ? null : AccountKey.NativeIdOf(given)) ?? "";
        var key = AccountKey.Of(platform, nativeId);
        if (platform.Length == 0 || nativeId.Length == 0)
            Wrong("The account has no key.", "Give account_key as platform:nativeId, or platform and native_id.");
        else if (!options.Platforms.Contains(platform))
            Wrong($"'{platform}' is not a known platform.", $"Use one of: {string.Join(", ", options.Platforms)}.");
        if (given is not null && given != key)
            Wrong("account_key differs from platform and native_id.", "Give the one or the others.");
        if (key.Length > AccountKey.MaxLength || key.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            Wrong($"The account's key has blanks or is longer than {AccountKey.MaxLength} characters.", "Give the platform's own id as the platform writes it.");
        return (key, platform);
    }

    private string? Url(string platform)
    {
        var url = Field(WatchlistColumns.Url);
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (platform == "feed" && !isWeb)
            Wrong("A feed needs its address.", "Put the feed's http(s) address into the column url.");
        else if (platform == "replay" && url is null)
            Wrong("A replay needs its file.", "Put the file or folder into the column url.");
        return url;
    }

    private string Agency()
    {
        var agency = Field(WatchlistColumns.Agency);
        if (agency is null)
            Wrong("The agency is missing.", "Give the code of the agency that registers the account.");
        return agency ?? "";
    }

    private string Region()
    {
        var region = Field(WatchlistColumns.Region) ?? "";
        if (!RegionCode.IsKnown(region))
            Wrong($"'{region}' is not a region code.", "Use the Kemendagri code without dots: 2 digits a province (62), 4 a regency or city (6271), 00 national; keep leading zeros as text.");
        return region;
    }

    private string? PersonRef()
    {
        var nip = Field(WatchlistColumns.Nip);
        if (nip is null)
            return null;

        var digits = PersonReference.DigitsOf(nip);
        if (digits is null)
            Wrong("The NIP is not 18 digits that begin with a date of birth.", "Format the column as text (a spreadsheet shortens long numbers) and give it again.");
        if (options.PersonKey is not { Length: >= WatchlistOptions.MinPersonKeyLength })
            Wrong("The row has a NIP and there is no key to replace it with.", "Set Sources:Watchlist:PersonKey (environment: Sources__Watchlist__PersonKey) to at least 32 secret characters, or empty the column nip.");
        return _problems.Count == 0 ? PersonReference.Of(digits!, options.PersonKey!) : null;
    }

    private DateTimeOffset RegisteredAt()
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (!DateTimeOffset.TryParseExact(Field(WatchlistColumns.RegisteredAt), forms, CultureInfo.InvariantCulture, Utc, out var time))
            Wrong("registered_at is not a date.", "Write it as 2026-03-02 or 2026-03-02T08:00:00+07:00.");
        return time;
    }

    private bool OptedOut()
    {
        switch (Field(WatchlistColumns.OptedOut)?.ToUpperInvariant())
        {
            case null or "TIDAK" or "FALSE" or "NO" or "0":
                return false;
            case "YA" or "TRUE" or "YES" or "1":
                return true;
            default:
                Wrong("opted_out is neither yes nor no.", "Write ya or tidak, true or false.");
                return false;
        }
    }

    private T OneOf<T>(string column)
        where T : struct, Enum
    {
        var written = (Field(column) ?? "").Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var names = Enum.GetNames<T>();
        var name = names.FirstOrDefault(name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase));
        if (name is null)
            Wrong($"{column} is not known.", $"Use one of: {string.Join(", ", names.Select(JsonName))}.");
        return name is null ? default : Enum.Parse<T>(name);
    }

    private static string JsonName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private string? Field(string column)
    {
        var index = columns.IndexOf(column);
        return index < 0 || index >= fields.Count || string.IsNullOrWhiteSpace(fields[index]) ? null : fields[index].Trim();
    }

    private void Wrong(string what, string cure) => _problems.Add(new Problem(file, line, what, cure));
}
