using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Classification.Rules;

/// <summary>Which rule a label may touch in which phase, how grave by default, and its name for people (SKB 22 September 2022, annex II; PP 94/2021).</summary>
public static class RuleTable
{
    private static readonly Dictionary<string, Row> Rows = new(StringComparer.Ordinal)
    {
        [Labels.CampaignOnline] = new("Kampanye atau sosialisasi di media sosial", "E2", "D2", Severity.Kuning, Severity.Merah),
        [Labels.CallToVoteFor] = new("Ajakan memilih calon atau partai", "E2", "D8", Severity.Kuning, Severity.Merah),
        [Labels.SupportStatement] = new("Pernyataan dukungan", "E2", "D2", Severity.Kuning, Severity.Merah),
        [Labels.ShareCampaign] = new("Membagikan konten atau akun pemenangan", "E4", "D6", Severity.Kuning, Severity.Merah),
        [Labels.CommentCampaign] = new("Komentar dukungan di akun calon", "E4", "D6", Severity.Kuning, Severity.Merah),
        [Labels.GroupJoin] = new("Bergabung atau mengikuti akun pemenangan", "E4", "D6", Severity.Kuning, Severity.Merah),
        [Labels.PhotoWithCandidate] = new("Foto bersama calon atau tim sukses", "E5", "D7", Severity.Kuning, Severity.Merah),
        [Labels.HandSymbol] = new("Simbol jari atau pose keberpihakan", "E5", "D7", Severity.Hijau, Severity.Kuning),
        [Labels.Attribute] = new("Atribut atau alat peraga", "E1", "D1", Severity.Kuning, Severity.Merah),
        [Labels.AttendEvent] = new("Hadir deklarasi atau kampanye dengan dukungan", "E3", "D4", Severity.Kuning, Severity.Merah),
        [Labels.NegativeCampaign] = new("Ajakan menolak atau menjatuhkan calon", "PP 94/2021 ps. 5 n.5", "PP 94/2021 ps. 5 n.5", Severity.Kuning, Severity.Merah),
        [Labels.CampaignTeam] = new("Menjadi tim sukses atau relawan", "D9", "D9", Severity.Merah, Severity.Merah),
        [Labels.PartyMember] = new("Anggota atau pengurus partai atau sayapnya", "D5", "D5", Severity.Merah, Severity.Merah),
        [Labels.SeekCandidacy] = new("Pendekatan atau pencalonan diri", "D3", "D3", Severity.Kuning, Severity.Kuning),
        [Labels.MobiliseStaff] = new("Mengarahkan pegawai atau warga", "D8", "D8", Severity.Merah, Severity.Merah),
        [Labels.StateResource] = new("Penggunaan fasilitas negara atau jabatan", "PP 94/2021 ps. 5 n.4", "D11", Severity.Merah, Severity.Merah),
        [Labels.GiftMoney] = new("Pemberian barang atau uang", "D8", "D8", Severity.Merah, Severity.Merah),
        [Labels.IdSupport] = new("Surat dukungan atau KTP untuk calon perseorangan", "D10", "D10", Severity.Merah, Severity.Merah),
        [Labels.SpouseCampaign] = new("Kampanye suami atau istri calon", "E7", "E7", Severity.Kuning, Severity.Kuning),
        [Labels.SuspectUnclear] = new("Perlu telaah manusia", "SKB 2022", "SKB 2022", Severity.Hijau, Severity.Hijau),
    };

    /// <summary>The label's Indonesian name.</summary>
    public static string NameOf(string label) => Rows[label].Name;

    /// <summary>The rule that may be touched, as a reference.</summary>
    public static string RuleOf(string label, Phase phase)
    {
        var code = IsAfterCandidates(phase) ? Rows[label].After : Rows[label].Before;
        return code[0] is 'E' or 'D' ? $"SKB 2022 {code}" : code;
    }

    /// <summary>The default severity.</summary>
    public static Severity SeverityOf(string label, Phase phase) => IsAfterCandidates(phase) ? Rows[label].GraveAfter : Rows[label].GraveBefore;

    /// <summary>Whether the discipline part of the decree holds. Between elections and with would-be candidates only, the ethics part does.</summary>
    public static bool IsAfterCandidates(Phase phase) => phase is Phase.CandidatesSet or Phase.Campaign or Phase.Quiet or Phase.VotingDay or Phase.AfterVote;

    private sealed record Row(string Name, string Before, string After, Severity GraveBefore, Severity GraveAfter);
}
