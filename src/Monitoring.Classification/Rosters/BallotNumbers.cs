using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>
/// Ballot numbers: <c>nomor urut 2</c>, <c>paslon 02</c>, <c>coblos no dua</c>, <c>salam 2 jari</c>, <c>2️⃣</c>, a bare <c>02</c>. A number means a side only
/// in a contest in force, and never behind TPS, RT, RW, a street or a date.
/// </summary>
internal sealed class BallotNumbers
{
    private static readonly FrozenSet<ulong> Leads = Set("nomor", "urut", "paslon", "pasangan", "coblos", "pilih", "tusuk", "contreng", "salam", "dukung", "kubu", "capres", "cagub", "cabup", "menangkan", "menang", "kawal", "calon", "pendukung", "asal", "pokok");
    private static readonly FrozenSet<ulong> Places = Set("tps", "rt", "rw", "jalan", "jl", "rumah", "blok", "lantai", "gang", "kav", "kavling", "tanggal", "tgl", "jam", "pukul", "halaman", "pasal", "ayat", "telepon", "hp", "wa", "kelas", "jalur", "koridor", "skor", "gol", "km", "kelurahan", "sdn", "smpn", "sman", "sd", "smp", "sma", "polsek", "dapil", "peringkat", "juara", "usia", "umur", "bulan", "tahun", "uu", "antrian", "bus", "meja");
    private static readonly FrozenSet<ulong> Units = Set("tahun", "bulan", "hari", "jam", "menit", "juta", "ribu", "miliar", "triliun", "persen", "orang", "anak", "kali", "periode", "putaran", "meter", "km", "kg", "rupiah", "gol", "hektar", "unit", "paslon", "pasangan", "calon", "kandidat", "kursi", "desa", "kecamatan", "lembar", "buah");
    // "Dua anak cukup", "salam dua jari" of the family-planning board.
    private static readonly FrozenSet<ulong> FamilyPlanning = Set("bkkbn", "kb", "penyuluh", "akseptor", "berencana");
    // "Nomor satu" is an idiom, a house and a rank; only where voting is spoken of it is a ballot number.
    private static readonly FrozenSet<ulong> Voting = Set("coblos", "pilih", "tusuk", "paslon", "pasangan", "urut", "tps", "dukung", "menangkan", "menang", "capres", "cawapres", "cagub", "cabup", "bupati", "gubernur", "walikota", "presiden", "pilkada", "pemilu", "pilpres", "kampanye", "relawan", "suara", "kubu", "debat", "caleg");
    private static readonly ulong Nomor = Spelling.Of(TokenHash.Of("nomor"));
    private static readonly ulong Finger = TokenHash.Of("jari");
    private static readonly string[] Words = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    private readonly Dictionary<ulong, int> _digits = [];
    private readonly Dictionary<ulong, int> _padded = [];
    private readonly Dictionary<ulong, int> _words = [];

    public BallotNumbers(IReadOnlyList<NamedSide> sides)
    {
        Count = sides.Count;
        for (var side = 0; side < sides.Count; side++)
        {
            if (sides[side].Number is not { } number)
            {
                continue;
            }

            // The same number in two contests in force names nobody by itself.
            var only = sides.Count(other => other.Number == number) == 1 ? side : -1;
            _digits[TokenHash.Of(number.ToString())] = only;
            _padded[TokenHash.Of(number.ToString("00"))] = only;
            if (number <= Words.Length)
            {
                _words[Spelling.Of(TokenHash.Of(Words[number - 1]))] = only;
            }
        }
    }

    /// <summary>How many sides of contests there are.</summary>
    public int Count { get; }

    /// <summary>Whether a ballot number stands at a token.</summary>
    /// <returns>How many tokens it takes; 0 for none.</returns>
    public int Longest(ReadOnlySpan<Token> tokens, int at, out int side)
    {
        side = -1;
        if (_digits.Count == 0)
        {
            return 0;
        }

        ref readonly var token = ref tokens[at];
        var before = at > 0 ? tokens[at - 1].Hash : 0;
        var after = at + 1 < tokens.Length ? tokens[at + 1].Hash : 0;
        var farther = at > 1 ? tokens[at - 2].Hash : 0;
        if (Places.Contains(before) || (Leads.Contains(before) && Places.Contains(farther)))
        {
            return 0;
        }

        if (after == Finger && IsFamilyPlanning(tokens))
        {
            return 0;
        }

        if (after == Finger && Any(token.Hash, out side))
        {
            return 2;
        }

        if (Leads.Contains(before) && Any(token.Hash, out side))
        {
            return Units.Contains(after) || (before == Nomor && !IsAboutVoting(tokens)) ? 0 : 1;
        }

        var bare = token.Kind == TokenKind.Number && _padded.TryGetValue(token.Hash, out side) && !Units.Contains(after) && !IsPartOfNumber(tokens, at);
        return bare ? 1 : 0;
    }

    private static bool IsFamilyPlanning(ReadOnlySpan<Token> tokens) => HasAny(tokens, FamilyPlanning);

    private static bool IsAboutVoting(ReadOnlySpan<Token> tokens) => HasAny(tokens, Voting);

    private static bool HasAny(ReadOnlySpan<Token> tokens, FrozenSet<ulong> words)
    {
        foreach (ref readonly var token in tokens)
        {
            if (words.Contains(token.Hash))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(ulong hash, out int side) => _digits.TryGetValue(hash, out side) || _padded.TryGetValue(hash, out side) || _words.TryGetValue(hash, out side);

    // 02:30, 02.000, 02-11: a time, an amount, a date.
    private static bool IsPartOfNumber(ReadOnlySpan<Token> tokens, int at) =>
        Touches(tokens, at, at - 1) || Touches(tokens, at, at + 1);

    private static bool Touches(ReadOnlySpan<Token> tokens, int at, int other)
    {
        if (other < 0 || other >= tokens.Length || tokens[other].Kind is not (TokenKind.Punctuation or TokenKind.Number))
        {
            return false;
        }

        var beyond = other < at ? other - 1 : other + 1;
        return tokens[other].Kind == TokenKind.Number || (beyond >= 0 && beyond < tokens.Length && tokens[beyond].Kind == TokenKind.Number);
    }

    private static FrozenSet<ulong> Set(params string[] words) => words.Select(word => Spelling.Of(TokenHash.Of(word))).ToFrozenSet();
}
