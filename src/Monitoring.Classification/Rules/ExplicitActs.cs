using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rules;

/// <summary>
/// Acts that a post confesses in so many words: a membership card, a place in the team, an order to staff, a gift with a name on it. The model has
/// learnt support from citizens' posts, which hold few of them; so such words add to the log-odds of their own label, and of no other.
/// </summary>
/// <remarks>Amounts are set by hand and held by the false flags that they cost on ordinary posts (docs/decisions).</remarks>
internal static class ExplicitActs
{
    private const double Strong = 2;
    private const double Own = 3.5;

    private static readonly WordSet Teams = new("tim pemenangan", "timses", "tim sukses", "tim kampanye", "relawan", "koordinator", "saksi");
    private static readonly WordSet Becoming = new("resmi", "sk", "dilantik", "dipercaya", "ditunjuk", "dikukuhkan", "bergabung", "gabung");
    private static readonly WordSet Membership = new("kta", "kader", "anggota", "pengurus");
    private static readonly WordSet Candidacy = new("siap maju", "formulir pendaftaran", "ambil formulir", "mencalonkan diri", "daftar caleg", "bakal calon", "maju sebagai");
    private static readonly WordSet Conditional = new("jika", "kalau", "apabila", "bila", "harus", "wajib", "dilarang", "asn", "pns");
    private static readonly WordSet Papers = new("fotokopi ktp", "ktp", "surat dukungan", "formulir dukungan");
    private static readonly WordSet Collecting = new("setor", "kumpulkan", "dikumpulkan", "kumpul", "titip", "kurang", "serahkan");
    private static readonly WordSet Unwanted = new("asal bukan", "jangan pilih", "jangan coblos", "jangan mau", "tolak", "lengserkan", "tumbangkan");
    private static readonly WordSet Goods = new("sembako", "beras", "amplop", "uang", "kaos", "bingkisan", "paket", "bantuan", "bansos", "pupuk", "sarung");
    private static readonly WordSet StateGoods = new("bantuan", "bansos", "pupuk", "dana desa", "program pemerintah", "beasiswa");
    private static readonly WordSet Card = new("kta");
    private static readonly WordSet Leaving = new("bubar", "bubarkan", "mundur", "keluar", "berhenti", "pecat", "dipecat");
    private static readonly WordSet Given = new("titipan", "berkat", "dari", "pemberian", "sumbangan");
    private static readonly WordSet Steering = new("arahkan", "arahan", "instruksi", "wajib", "satu barisan", "rapatkan barisan", "sampaikan", "ajak", "jangan bercabang");
    private static readonly WordSet Hoped = new("semoga jadi", "semoga terpilih", "semoga menang", "insyaallah jadi", "bismillah jadi", "doa kami", "mohon doa");

    /// <summary>The log-odds of a label: those of the post, and what the words add for this label.</summary>
    /// <remarks>A call against a side or a membership is no support, so a low score of support does not speak against it: it is counted as undecided.</remarks>
    public static double LogOddsOf(string label, in PostReading post, double support)
    {
        var evidence = EvidenceFor(label, post);
        return evidence + (evidence >= Own ? Math.Max(0, support) : support);
    }

    /// <summary>What the words add to the log-odds of a label; 0 when they say nothing of it.</summary>
    public static double EvidenceFor(string label, in PostReading post) => label switch
    {
        Labels.CallToVoteFor => Calls.InSoManyWords(post) ? Strong : 0,
        Labels.MobiliseStaff => Calls.NamedSides(post) == 1 && post.Holds(Steering) && Calls.ForSide(post) ? Strong : 0,
        Labels.CampaignTeam => post.HoldsBySide(Teams, 4, 4) && post.Holds(Becoming) && IsOwnClaim(post) ? Own : 0,
        Labels.PartyMember => post.HoldsBySide(Membership, 4, 4) && (post.Holds(Card) || (post.Holds(Becoming) && IsOwnClaim(post))) && IsOwn(post) && !IsTakenBack(post) ? Own : 0,
        Labels.SeekCandidacy => post.Holds(Candidacy) && post.Has(CueSets.First) && !post.Holds(Conditional) && IsOwn(post) && !IsTakenBack(post) ? Own : 0,
        Labels.IdSupport => post.Holds(Papers) && post.Holds(Collecting) && IsOwn(post) && !IsTakenBack(post) ? Own : 0,
        Labels.NegativeCampaign => RejectsSide(post) && !Quotation.IsReported(post) ? Own : 0,
        Labels.StateResource => post.Holds(StateGoods) && post.HoldsBySide(Given, 2, 0) && IsOwn(post) ? Strong : 0,
        Labels.GiftMoney => post.Holds(Goods) && post.HoldsBySide(Given, 2, 0) && IsOwn(post) ? Strong : 0,
        Labels.SupportStatement => post.Holds(Hoped) && post.Has(CueSets.Office) && Calls.NamedSides(post) == 1 && IsOwn(post) ? Strong : 0,
        Labels.ShareCampaign or Labels.CommentCampaign => post.AccountSide >= 0 ? Strong : 0,
        _ => 0,
    };

    // Neither somebody else's words nor a headline.
    private static bool IsOwn(in PostReading post) => !Quotation.IsReported(post) && !post.Has(CueSets.Report) && !post.Links;

    private static bool IsOwnClaim(in PostReading post) => IsOwn(post) && post.Has(CueSets.OwnVoice) && !IsTakenBack(post);

    private static bool IsTakenBack(in PostReading post) => post.Has(CueSets.Negation) || post.Holds(Leaving);

    private static bool RejectsSide(in PostReading post)
    {
        foreach (ref readonly var match in post.Matches)
        {
            var from = Math.Max(0, match.FirstToken - 3);
            if (match.Side >= 0 && Unwanted.IsIn(post.Text.Tokens[from..(match.FirstToken + match.TokenCount)]))
            {
                return true;
            }
        }

        return false;
    }
}
