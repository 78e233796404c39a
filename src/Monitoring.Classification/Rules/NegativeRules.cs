using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rules;

/// <summary>What must never be flagged, whatever the score: each rule gives its reason code or null. The first that holds counts.</summary>
internal static class NegativeRules
{
    private const int ListedSides = 3;
    private static readonly WordSet Pledge = new("netral", "netralitas", "ikrar", "pakta integritas", "tidak memihak", "tidak berpihak", "imparsial");
    private static readonly WordSet Anybody = new("siapa pun", "siapapun", "mana pun", "manapun", "berapa pun", "apa pun");
    private static readonly WordSet Standing = new("calon", "paslon", "partai", "kampanye", "parpol", "kandidat", "posko", "spanduk");
    private static readonly WordSet Refusing = new("tidak", "bukan", "jangan", "menolak", "tolak", "dilarang", "larang");
    private static readonly WordSet Enforcing = new("inspektorat", "dipanggil", "memanggil", "pelanggaran", "melanggar", "sanksi", "disanksi", "diperiksa", "edaran", "ditegur", "teguran", "mengingatkan", "larangan", "dilarang");
    private static readonly WordSet Bodies = new("kpu", "bawaslu", "panwaslu", "panwascam", "kpps", "ppk", "pps", "dkpp", "pkpu", "kpud", "kasn", "bkn", "pantarlih", "coklit", "pengawas");
    private static readonly WordSet VotingDuty = new("golput", "hak pilih", "hak suara", "tps", "surat suara", "jari ungu", "tinta", "dpt", "nyoblos", "coblos", "pemilih", "pesta demokrasi", "selamat memilih", "menentukan pilihan", "pilih pemimpin", "memilih pemimpin");
    private static readonly WordSet Withdrawn = new("tidak jadi", "batal", "batal pilih", "tidak lagi", "bukan pendukung", "tidak dukung", "tidak akan", "tidak pernah", "kapok", "keluar dari", "mundur dari", "dicatut", "tanpa izin");
    private static readonly WordSet Listening = new("mendengarkan", "menyimak", "sekadar hadir", "hanya hadir", "hanya mendengar", "pasif", "bertugas", "mengamankan", "pengamanan", "bersiaga", "siaga", "meliput");
    private static readonly WordSet Served = new("bupati", "gubernur", "walikota", "presiden", "wapres", "menteri", "penjabat", "camat", "sekda", "wabup", "wagub", "satpol", "tni", "polri");
    private static readonly WordSet Serving = new("membuka", "meninjau", "meresmikan", "melantik", "mengukuhkan", "memimpin", "menjaga", "menyerahkan", "menerima");

    /// <summary>The reason why a post that names a side is not flagged although its score is high; null when nothing speaks against it.</summary>
    public static string? VetoOf(in PostReading post)
    {
        // "Jangan pilih A" denies nothing: it is a call as well, against.
        var calls = Calls.ForSide(post) || ExplicitActs.EvidenceFor(Labels.NegativeCampaign, post) > 0;
        return !calls && Calls.OnlyDenied(post) ? NotFlaggedReasons.Negated
            : Quotation.CoversEverySide(post) ? NotFlaggedReasons.QuotedOther
            : !calls && post.Holds(Withdrawn) ? NotFlaggedReasons.Negated
            : post.Holds(Enforcing) && !post.Has(CueSets.First) ? NotFlaggedReasons.NeutralityPledge
            : !calls && (IsPledge(post) || (AllSidesListed(post) && post.Holds(Refusing))) ? NotFlaggedReasons.NeutralityPledge
            : post.Holds(Pledge) && Quotation.IsReported(post) ? NotFlaggedReasons.QuotedOther
            : !calls && post.Holds(Listening) ? NotFlaggedReasons.PassiveAttend
            : !calls && (AllSidesListed(post) || post.Has(CueSets.Poll)) ? NotFlaggedReasons.NewsReport
            : null;
    }

    /// <summary>The reason for a post that is not flagged by its score, or names no side: what it looks like.</summary>
    public static string ReasonOf(in PostReading post, bool homonym)
    {
        if (post.NamesSide)
        {
            return VetoOf(post) ?? NotFlaggedReasons.BelowThreshold;
        }

        return post.Text.Tokens.IsEmpty ? NotFlaggedReasons.NoText
            : IsPledge(post) ? NotFlaggedReasons.NeutralityPledge
            : post.Holds(Served) && post.Holds(Serving) ? NotFlaggedReasons.OfficialDuty
            : post.Holds(Bodies) ? NotFlaggedReasons.NeutralInfo
            : post.Holds(VotingDuty) ? NotFlaggedReasons.VoteRight
            : post.Matches.Length > 0 ? NotFlaggedReasons.OfficialDuty
            : homonym ? NotFlaggedReasons.Homonym
            : NotFlaggedReasons.NoSide;
    }

    // "Kami menolak spanduk calon siapa pun" is a pledge without the word.
    private static bool IsPledge(in PostReading post) =>
        post.Holds(Pledge) || (post.Holds(Anybody) && post.Holds(Standing) && post.Holds(Refusing));

    // Every side of a contest named, or three of several, none of them called for: a list, not a choice.
    private static bool AllSidesListed(in PostReading post)
    {
        var (named, different) = (0UL, 0);
        foreach (ref readonly var match in post.Matches)
        {
            if (match.Side is >= 0 and < 64 && match.Side < post.Matcher.ContestSides && (named & (1UL << match.Side)) == 0)
            {
                named |= 1UL << match.Side;
                different++;
            }
        }

        return different >= 2 && different >= Math.Min(ListedSides, post.Matcher.ContestSides);
    }
}
