using System.Numerics;
using Monitoring.Classification.Cues;
using Monitoring.Classification.Features;
using Monitoring.Classification.Models;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Assessing;

/// <summary>The reasons of a score in words: spans of the read text with what each adds to the log-odds, strongest first. Their sum is the log-odds.</summary>
internal static class Explanation
{
    private const int MostSpans = 8;

    private static readonly Dictionary<string, string> CueNames = new(StringComparer.Ordinal)
    {
        ["VOTE"] = "kata memilih", ["SUPPORT"] = "kata mendukung", ["INVITE"] = "kata ajakan", ["WIN"] = "kata menang", ["WISH"] = "doa atau harapan",
        ["AMEN"] = "doa", ["ONWARD"] = "seruan maju", ["PRAISE"] = "pujian", ["FIT"] = "kata layak", ["LOVE"] = "kata suka", ["HEART"] = "emoji dukungan",
        ["LOYAL"] = "kata setia", ["MINE"] = "kata 'kita punya'", ["MOBIL"] = "kata menggerakkan", ["CAMPORG"] = "kata tim atau kampanye", ["PROGRAM"] = "kata program",
        ["CHANGE"] = "kata perubahan", ["CLAIMTRUE"] = "klaim bukti", ["REPORT"] = "kata pemberitaan", ["POLL"] = "kata survei", ["QUEST"] = "kata tanya",
        ["LAUGH"] = "tawa", ["DERIDE"] = "ejekan", ["INSULT"] = "hinaan", ["AGAINST"] = "kata menolak", ["BADEMO"] = "emoji negatif", ["OFFICIAL"] = "kata kedinasan",
        ["NEUTVOTE"] = "kata pemilu netral", ["NEG"] = "kata ingkar", ["FIRST"] = "kata saya/kami", ["OFFICE"] = "kata jabatan", ["ELECT"] = "kata pemilu",
        ["CONTRAST"] = "kata tetapi", ["CONGRATS"] = "ucapan selamat", ["THANKS"] = "ucapan terima kasih", ["JOIN"] = "kata keanggotaan", ["STAFF"] = "kata pegawai",
        ["GIFT"] = "kata pemberian", ["GESTURE"] = "kata simbol jari", ["PHOTO"] = "kata foto",
    };

    public static IReadOnlyList<Reason> Of(TextModel model, ReadText text, SideMatcher matcher, ReadOnlySpan<SideMatch> matches, FeatureReader features)
    {
        var byToken = new double[text.Tokens.Length];
        var byColumn = new Dictionary<int, double>();
        var sink = new ReasonSink(model, byToken, byColumn);
        features.Read(text, matches, ref sink);

        var spans = Spans(text, matcher, matches, features.Cues, byToken).OrderByDescending(reason => Math.Abs(reason.Weight)).ToList();
        var reasons = spans.Take(MostSpans).ToList();
        var rest = spans.Skip(MostSpans).Sum(reason => reason.Weight);
        reasons.Add(new Reason("", -1, 0, byColumn.Values.Sum(), "susunan seluruh teks (siapa saja yang disebut, nada di sekitarnya, bentuk kalimat)"));
        if (rest != 0)
        {
            reasons.Add(new Reason("", -1, 0, rest, "kata-kata lain"));
        }

        reasons.Add(new Reason("", -1, 0, model.LogOddsOf(model.Bias), "titik awal model"));
        return reasons;
    }

    // One reason for each name as a whole, one for each other token.
    private static List<Reason> Spans(ReadText text, SideMatcher matcher, ReadOnlySpan<SideMatch> matches, ReadOnlySpan<ulong> cues, double[] byToken)
    {
        var reasons = new List<Reason>();
        var next = 0;
        for (var at = 0; at < byToken.Length;)
        {
            var count = 1;
            var words = "";
            if (next < matches.Length && matches[next].FirstToken == at)
            {
                count = matches[next].TokenCount;
                words = NameOf(matches[next], matcher);
                next++;
            }
            else
            {
                words = CueOf(cues[at]);
            }

            var weight = byToken.AsSpan(at, count).ToArray().Sum();
            if (weight != 0)
            {
                var (start, length) = text.OriginOf(at, count);
                reasons.Add(new Reason(text.Original.Substring(start, length), start, length, weight, words));
            }

            at += count;
        }

        return reasons;
    }

    private static string NameOf(in SideMatch match, SideMatcher matcher)
    {
        if (match.Side < 0)
        {
            return "tokoh yang bukan peserta di daerah dan waktu itu";
        }

        var side = matcher.Sides[match.Side];
        var by = match.Kind switch
        {
            SideKind.Number => "nomor urut",
            SideKind.Slogan => match.Stance == Stance.Against ? "slogan menolak" : "slogan",
            SideKind.Fan => "nama pendukung",
            SideKind.Account or SideKind.PartyAccount => "akun resmi",
            SideKind.Brand => "nama program",
            _ => "menyebut",
        };
        return $"{by} {side.Name}";
    }

    private static string CueOf(ulong cues) => cues == 0
        ? "kata"
        : CueNames.GetValueOrDefault(CueLexicon.Default.Names[BitOperations.TrailingZeroCount(cues)], "kata");
}
