using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Rules;

/// <summary>Which acts a post that supports a side may be: one small rule a label. A post may be several; one that is nothing special is a statement.</summary>
internal static class LabelRules
{
    private const int Near = 6;
    private static readonly WordSet Office = new("mobil dinas", "kantor", "fasilitas", "anggaran", "program pemerintah", "bansos", "dana desa", "bantuan pemerintah", "balai desa", "kendaraan dinas");
    private static readonly WordSet Attributes = new("kaos", "jaket", "spanduk", "baliho", "stiker", "twibbon", "bendera", "topi", "seragam", "atribut", "banner");
    private static readonly WordSet Events = new("deklarasi", "kampanye", "rapat akbar", "konser", "temu relawan", "apel siaga", "konsolidasi", "safari");
    private static readonly WordSet Being = new("hadir", "menghadiri", "ikut", "meriahkan", "bersama", "merapat", "kumpul", "semarak");
    private static readonly WordSet Teams = new("tim pemenangan", "timses", "tim sukses", "relawan", "tim kampanye", "koordinator", "saksi", "posko");
    private static readonly WordSet Becoming = new("resmi", "jadi", "sk", "dilantik", "dipercaya", "bergabung", "gabung", "terpilih", "ditunjuk");
    private static readonly WordSet Cards = new("kta", "kader", "anggota partai", "pengurus", "kartu anggota", "dpc", "dpd", "sayap");
    private static readonly WordSet Groups = new("grup", "group", "channel", "follow akun", "gabung grup");
    private static readonly WordSet Candidacy = new("siap maju", "maju sebagai", "mendaftar", "ambil formulir", "formulir pendaftaran", "nyaleg");
    private static readonly WordSet Fingers = new("✌", "☝", "🤟", "🤘", "👆", "👍", "jari");
    private static readonly WordSet Spouse = new("suami saya", "istri saya", "suamiku", "istriku");

    /// <summary>The labels, most specific first; never empty.</summary>
    public static IReadOnlyList<string> LabelsOf(in PostReading post)
    {
        var labels = new List<string>();
        Add(labels, Labels.MobiliseStaff, post.Has(CueSets.Staff) && (CallsToVote(post) || post.HasNearSide(CueSets.Call)));
        Add(labels, Labels.GiftMoney, post.HasNearSide(CueSets.Gift) || ExplicitActs.EvidenceFor(Labels.GiftMoney, post) > 0);
        Add(labels, Labels.StateResource, post.HoldsBySide(Office, Near, Near) || ExplicitActs.EvidenceFor(Labels.StateResource, post) > 0);
        Add(labels, Labels.PartyMember, post.Holds(Cards) && post.NamesBy(SideKind.Party));
        Add(labels, Labels.CampaignTeam, post.Holds(Teams) && (post.Has(CueSets.First) || post.Holds(Becoming)));
        Add(labels, Labels.SeekCandidacy, post.Holds(Candidacy) && post.Has(CueSets.First));
        Add(labels, Labels.IdSupport, ExplicitActs.EvidenceFor(Labels.IdSupport, post) > 0);
        Add(labels, Labels.SpouseCampaign, post.Holds(Spouse));
        Add(labels, Labels.CallToVoteFor, CallsToVote(post));
        Add(labels, Labels.AttendEvent, post.Holds(Events) && post.Holds(Being));
        Add(labels, Labels.PhotoWithCandidate, post.Has(CueSets.Photo) && post.NamesBy(SideKind.Candidate, SideKind.Pair, SideKind.Number));
        Add(labels, Labels.Attribute, post.Holds(Attributes));
        Add(labels, Labels.GroupJoin, post.HoldsBySide(Groups, Near, Near));
        Add(labels, Labels.ShareCampaign, post.Kind is PostKind.Repost || (post.Kind is PostKind.Quote && post.AccountSide >= 0) || post.NamesBy(SideKind.Account, SideKind.PartyAccount));
        Add(labels, Labels.CommentCampaign, post.Kind is PostKind.Reply && (post.AccountSide >= 0 || post.NamesBy(SideKind.Account)));
        Add(labels, Labels.NegativeCampaign, ExplicitActs.EvidenceFor(Labels.NegativeCampaign, post) > 0);
        Add(labels, Labels.CampaignOnline, post.Has(CueSets.Programme | CueSets.Team) || post.NamesBy(SideKind.Slogan));
        Add(labels, Labels.HandSymbol, (post.Has(CueSets.Gesture) || post.HoldsBySide(Fingers, 3, 3)) && post.NamesBy(SideKind.Number, SideKind.Pair, SideKind.Candidate));
        Add(labels, Labels.SupportStatement, labels.Count == 0 || post.Has(CueSets.First) || post.HasNearSide(CueSets.Devotion));
        return labels;
    }

    private static bool CallsToVote(in PostReading post) => post.HasNearSide(CueSets.Vote) && Calls.ForSide(post);

    private static void Add(List<string> labels, string label, bool holds)
    {
        if (holds)
        {
            labels.Add(label);
        }
    }
}
