using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>Words that show that a post speaks of an election or of parties at all: beside one of them a doubtful name or number is taken for meant.</summary>
internal static class PoliticalContext
{
    // No word of sport, office or family life is among them: "menang", "juara", "calon", "presiden" and "relawan" prove nothing.
    private static readonly WordsAnywhere Words = new(
        "pilih", "memilih", "coblos", "mencoblos", "nyoblos", "coblosan", "tusuk", "contreng", "paslon", "capres", "cawapres", "cagub", "cawagub", "cabup", "cawabup",
        "cawalkot", "caleg", "nyaleg", "pilkada", "pilpres", "pileg", "pilgub", "pilbup", "pilwalkot", "pilwali", "pemilu", "kampanye", "timses", "parpol", "partai",
        "elektabilitas", "koalisi", "oposisi", "dukung", "mendukung", "pendukung", "menangkan", "kader", "fraksi", "dpp", "dpw", "dpc", "ketum", "petahana",
        "deklarasi", "pemenangan", "kandidat", "politik", "politisi", "cebong", "kampret", "kadrun", "kubu");

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool IsIn(ReadOnlySpan<Token> tokens) => Words.AreIn(tokens);
}
