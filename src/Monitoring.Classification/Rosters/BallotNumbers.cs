using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>
/// Ballot numbers: <c>nomor urut 2</c>, <c>paslon 02</c>, <c>coblos no dua</c>, <c>salam 2 jari</c>, <c>2️⃣</c>, a bare <c>02</c>. A number means a side only
/// in a contest in force, and never behind TPS, RT, RW, a street or a date. Behind <c>paslon</c> or <c>coblos</c> it is sure; anywhere else it is
/// weak and counts only when the post speaks of the election besides.
/// </summary>
internal sealed class BallotNumbers
{
    private static readonly FrozenSet<ulong> SureLeads = Set("paslon", "pasangan", "kubu", "capres", "cawapres", "cagub", "cabup", "cawalkot", "coblos", "tusuk", "contreng", "asal");
    private static readonly FrozenSet<ulong> Numbering = Set("nomor", "urut");
    private static readonly FrozenSet<ulong> Leads = Set("pilih", "salam", "dukung", "menangkan", "kawal", "calon", "pendukung", "pokok", "pilihan", "bukan");

    // "pilih 2 aja" is a choice, "pilih 2 menu" is lunch: behind a bare number only such words may follow.
    private static readonly FrozenSet<ulong> Closings = Set("aja", "saja", "ya", "dong", "yuk", "lagi", "tetap", "jangan", "biar", "supaya", "agar", "demi", "karena", "pasti", "menang", "fix", "titik", "dan", "bukan", "lanjutkan");
    private static readonly FrozenSet<ulong> Places = Set("tps", "rt", "rw", "jalan", "jl", "rumah", "blok", "lantai", "gang", "kav", "kavling", "tanggal", "tgl", "jam", "pukul", "halaman", "pasal", "ayat", "telepon", "hp", "wa", "kelas", "jalur", "koridor", "skor", "gol", "km", "kelurahan", "sdn", "smpn", "sman", "sd", "smp", "sma", "polsek", "dapil", "peringkat", "juara", "usia", "umur", "bulan", "tahun", "uu", "antrean", "antrian", "bus", "meja", "lapak", "dada", "gantangan", "loket", "ruang", "kamar", "poli", "tahap", "gelombang", "angkatan", "kelompok", "regu", "punggung", "urutan", "seri", "bab", "jilid", "posko", "kontrol", "dosis", "vaksin", "liga", "kpps", "dusun", "surat", "sk");
    private static readonly FrozenSet<ulong> Units = Set("tahun", "bulan", "hari", "jam", "menit", "juta", "ribu", "miliar", "triliun", "persen", "orang", "anak", "kali", "periode", "putaran", "meter", "km", "kg", "rupiah", "gol", "hektar", "unit", "paslon", "pasangan", "calon", "kandidat", "kursi", "desa", "kecamatan", "lembar", "buah", "gim", "set", "babak", "hari", "minggu", "ekor", "buku", "menu", "nama");

    // "Dua anak cukup", "salam dua jari" of the family-planning board.
    private static readonly WordsAnywhere FamilyPlanning = new("bkkbn", "kb", "penyuluh", "akseptor", "berencana");
    private static readonly ulong Finger = TokenHash.Of("jari");
    private static readonly ulong Wins = Spelling.Of(TokenHash.Of("menang"));
    private static readonly string[] Words = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    private readonly Dictionary<ulong, int> _digits = [];
    private readonly Dictionary<ulong, int> _padded = [];
    private readonly Dictionary<ulong, int> _words = [];

    public BallotNumbers(IReadOnlyList<NamedSide> sides)
    {
        Count = sides.Count;
        for (var side = 0; side < sides.Count; side++)
        {
            // The same number in two contests in force names nobody by itself.
            if (sides[side].Number is { } number && sides.Count(other => other.Number == number) == 1)
            {
                Add(number, side);
            }
        }
    }

    /// <summary>How many sides of contests there are.</summary>
    public int Count { get; }

    /// <summary>Whether a ballot number stands at a token.</summary>
    /// <param name="tokens">The post.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="side">The side that has the number.</param>
    /// <param name="weak">Whether it needs another sign of the election in the post.</param>
    /// <returns>How many tokens it takes; 0 for none.</returns>
    public int Longest(ReadOnlySpan<Token> tokens, int at, out int side, out bool weak)
    {
        (side, weak) = (-1, true);
        if (!Any(tokens[at].Hash, out side))
        {
            return 0;
        }

        var (farther, before, after) = (HashAt(tokens, at - 2), HashAt(tokens, at - 1), HashAt(tokens, at + 1));
        if (Places.Contains(before) || (Numbering.Contains(before) && Places.Contains(farther)) || IsPartOfNumber(tokens, at))
        {
            return 0;
        }

        if (after == Finger)
        {
            return FamilyPlanning.AreIn(tokens) ? 0 : 2;
        }

        var padded = IsPadded(tokens[at]);
        var led = SureLeads.Contains(before) || ((Numbering.Contains(before) || Leads.Contains(before)) && SureLeads.Contains(farther));
        weak = !led && !(padded && (tokens[at].InTag || after == Wins));
        var meant = padded || led || Numbering.Contains(before) || (Leads.Contains(before) && Closes(tokens, at));
        return meant && !Units.Contains(after) ? 1 : 0;
    }

    private static bool Closes(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].OriginStart > tokens[at - 1].OriginEnd
        && (at + 1 == tokens.Length || tokens[at + 1].Kind != TokenKind.Word || Closings.Contains(tokens[at + 1].Hash));

    private void Add(int number, int side)
    {
        _digits[TokenHash.Of(number.ToString())] = side;
        _padded[TokenHash.Of(number.ToString("00"))] = side;
        if (number <= Words.Length)
        {
            _words[Spelling.Of(TokenHash.Of(Words[number - 1]))] = side;
        }
    }

    private bool Any(ulong hash, out int side) => _digits.TryGetValue(hash, out side) || _padded.TryGetValue(hash, out side) || _words.TryGetValue(hash, out side);

    private bool IsPadded(in Token token) => token.Kind == TokenKind.Number && _padded.ContainsKey(token.Hash);

    private static ulong HashAt(ReadOnlySpan<Token> tokens, int at) => at >= 0 && at < tokens.Length ? tokens[at].Hash : 0;

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
