using System.Collections.Frozen;

namespace Monitoring.Sources.Watchlist;

/// <summary>Region codes of the Ministry of Home Affairs: two digits a province, four a regency or city.</summary>
/// <remarks>Provinces as of Kepmendagri 100.1.1-6117/2022 and the laws of 2022 on four new provinces in Papua: 38 in all.</remarks>
public static class RegionCode
{
    /// <summary>The whole country.</summary>
    public const string National = "00";

    /// <summary>An invented province for examples and tests; no real province has it.</summary>
    public const string Example = "99";

    /// <summary>The 38 provinces by code.</summary>
    public static FrozenDictionary<string, string> Provinces { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["11"] = "Aceh", ["12"] = "Sumatera Utara", ["13"] = "Sumatera Barat", ["14"] = "Riau", ["15"] = "Jambi",
        ["16"] = "Sumatera Selatan", ["17"] = "Bengkulu", ["18"] = "Lampung", ["19"] = "Kepulauan Bangka Belitung", ["21"] = "Kepulauan Riau",
        ["31"] = "DKI Jakarta", ["32"] = "Jawa Barat", ["33"] = "Jawa Tengah", ["34"] = "DI Yogyakarta", ["35"] = "Jawa Timur", ["36"] = "Banten",
        ["51"] = "Bali", ["52"] = "Nusa Tenggara Barat", ["53"] = "Nusa Tenggara Timur",
        ["61"] = "Kalimantan Barat", ["62"] = "Kalimantan Tengah", ["63"] = "Kalimantan Selatan", ["64"] = "Kalimantan Timur", ["65"] = "Kalimantan Utara",
        ["71"] = "Sulawesi Utara", ["72"] = "Sulawesi Tengah", ["73"] = "Sulawesi Selatan", ["74"] = "Sulawesi Tenggara", ["75"] = "Gorontalo", ["76"] = "Sulawesi Barat",
        ["81"] = "Maluku", ["82"] = "Maluku Utara",
        ["91"] = "Papua", ["92"] = "Papua Barat", ["93"] = "Papua Selatan", ["94"] = "Papua Tengah", ["95"] = "Papua Pegunungan", ["96"] = "Papua Barat Daya",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a code is the country, a province (or the example one), or has the form of a regency or city inside one.</summary>
    public static bool IsKnown(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code == National)
            return true;
        if (code.Length is not (2 or 4) || !code.All(char.IsAsciiDigit))
            return false;

        var province = code[..2];
        return (Provinces.ContainsKey(province) || province == Example) && (code.Length == 2 || code[2..] != "00");
    }
}
