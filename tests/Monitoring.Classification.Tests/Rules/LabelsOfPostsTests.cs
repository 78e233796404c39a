using Monitoring.Classification.Tests.Assessing;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Tests.Rules;

/// <summary>What a post confesses in so many words gets its label, and what only looks like it does not.</summary>
public class LabelsOfPostsTests
{
    [Theory]
    [InlineData("Alhamdulillah saya resmi bergabung jadi tim pemenangan SEYUN kecamatan", Labels.CampaignTeam)]
    [InlineData("KTA Partai Golkar sudah di tangan, resmi kader Golkar", Labels.PartyMember)]
    [InlineData("Asal bukan Harun Wirasena, titik!", Labels.NegativeCampaign)]
    [InlineData("Jangan pilih Seto Lambardi, kapok", Labels.NegativeCampaign)]
    [InlineData("Tolong setor fotokopi KTP untuk dukungan Pak Harun jalur perseorangan", Labels.IdSupport)]
    [InlineData("Paket sembako titipan Bang Seto sudah bisa diambil, tanggal 27 pilih nomor 2", Labels.GiftMoney)]
    [InlineData("Instruksi untuk semua pegawai: coblos Pak Harun, paslon nomor 1", Labels.MobiliseStaff)]
    [InlineData("Mohon doa restu, saya siap maju, formulir pendaftaran sudah saya kembalikan ke PDIP", Labels.SeekCandidacy)]
    [InlineData("Coblos nomor urut 2 SEYUN ya", Labels.CallToVoteFor)]
    public void A_confessed_act_is_flagged_with_its_label(string text, string label)
    {
        var assessment = Assess(text);

        assessment.Flagged.ShouldBeTrue($"{assessment.Score} {assessment.NotFlaggedBecause}");
        assessment.Labels.Select(l => l.Code).ShouldContain(label);
    }

    [Theory]
    [InlineData("Saya bukan tim pemenangan SEYUN, jangan percaya hoaks")]
    [InlineData("Kata tetangga, \"coblos nomor urut 2 saja\"")]
    [InlineData("Saya tidak dukung Pak Harun dan tidak dukung Bang Seto")]
    [InlineData("Bertugas mengamankan kampanye HARMEL hari ini")]
    [InlineData("Saya keluar dari grup relawan HARMEL karena dimasukkan tanpa izin")]
    [InlineData("KPU menetapkan Harun Wirasena nomor urut 1 dan Seto Lambardi nomor urut 2")]
    public void What_is_denied_quoted_served_or_listed_is_not(string text)
    {
        var assessment = Assess(text);

        assessment.Flagged.ShouldBeFalse(string.Join(", ", assessment.Labels.Select(l => $"{l.Code} {l.Score:0.00}")));
        assessment.NotFlaggedBecause.ShouldNotBe(NotFlaggedReasons.NoSide);
    }

    [Fact]
    public void An_answer_under_a_campaign_account_is_a_comment_of_support() =>
        Assess("Gas terus Pak Seto!", PostKind.Reply, "@seyun_contoh").Labels.Select(l => l.Code).ShouldContain(Labels.CommentCampaign);

    [Fact]
    public void A_hand_sign_is_never_the_only_ground()
    {
        var assessment = Assess("Pak Seto ✌️ foto upacara");

        assessment.Labels.Select(l => l.Code).ShouldContain(Labels.HandSymbol);
        assessment.Flagged.ShouldBeFalse();
    }

    private static Assessment Assess(string text, PostKind kind = PostKind.Post, string? author = null) =>
        ShippedClassifier.Instance.Assess(PostOf.Text(text, kind: kind, quotedAuthor: author)).Assessment;
}
