namespace Monitoring.Classification.Tests.Features;

/// <summary>What the dense columns say of a sentence; they are read by name.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("semoga [Rangga] menang", "OneSide", "OneSideNetPositive", "OnlyPositiveSide", "WIN right of a side", "WISH left of a side", "Short")]
    [InlineData("[Rangga] memang jujur. Kata orang di kampung itu {Melati} pembohong", "TwoSides", "PositiveAndNegative", "OnePositiveOfSeveral", "NetSpread")]
    [InlineData("aku tidak dukung [Rangga]", "NegatedPositive", "OneSideNetNegative", "OnlyNegativeSide")]
    [InlineData("coblos [Rangga]", "VoteThenSide", "VOTE", "VOTE left of a side")]
    [InlineData("[Rangga] presiden", "SideBeforeOffice", "ClaimedOffice", "SideFirst")]
    [InlineData("bagus sih, tapi [Rangga] belum siap", "ContrastAfterPositive")]
    [InlineData("selamat bertugas [Rangga]", "CourtesyOnly")]
    [InlineData("warga menurut survei memuji [Rangga] hebat", "ReportedPraise", "POLL around a side")]
    [InlineData("Warga Desa Menerima Bantuan [Rangga] https://contoh.id", "Headline", "AddressedHeadline", "UrlLast")]
    [InlineData("@akun [Rangga] gimana?", "StartsWithMention", "EndsInQuestion", "OtherMentions")]
    [InlineData("#Menang[Rangga] #hujan #Debat", "TagForSide", "OtherTag", "TagOfEvent", "ManyTags", "SideInTagOnly", "WIN in a hashtag")]
    [InlineData("#Tolak[Rangga]", "TagAgainstSide")]
    [InlineData("#[Rangga]", "TagOfSide", "NoPolarity")]
    [InlineData("hujan deras di kota", "NoSide", "Short")]
    public void A_sentence_has_these_columns(string marked, params string[] columns)
    {
        var found = FeaturesOf.Columns(marked).Keys;
        columns.Except(found).ShouldBeEmpty($"has: {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("menurut kabar [Rangga] presiden", "ClaimedOffice")]
    [InlineData("apa [Rangga] presiden?", "ClaimedOffice")]
    [InlineData("selamat, ayo dukung [Rangga]", "CourtesyOnly")]
    [InlineData("aku tidak dukung [Rangga]", "OneSideNetPositive")]
    [InlineData("[Rangga] hadir", "OnlyPositiveSide")]
    public void A_sentence_does_not_have_this_column(string marked, string column) => FeaturesOf.Columns(marked).Keys.ShouldNotContain(column);

    [Fact]
    public void A_cue_that_comes_often_counts_more_but_not_for_ever()
    {
        float Love(int times) => FeaturesOf.Columns(string.Join(' ', Enumerable.Repeat("cinta", times)))["LOVE"];
        Love(2).ShouldBeGreaterThan(Love(1));
        Love(9).ShouldBe(Love(4));
    }
}
