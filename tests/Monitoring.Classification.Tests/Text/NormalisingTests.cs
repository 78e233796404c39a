namespace Monitoring.Classification.Tests.Text;

/// <summary>However a word is dressed up, it is read as the word.</summary>
public sealed class NormalisingTests
{
    [Theory]
    [InlineData("MENANG")]
    [InlineData("Ｍｅｎａｎｇ")]
    [InlineData("𝗠𝗲𝗻𝗮𝗻𝗴")]
    [InlineData("ᴍᴇɴᴀɴɢ")]
    [InlineData("Ⓜⓔⓝⓐⓝⓖ")]
    [InlineData("ménàng")]
    [InlineData("me\u0301nang")]
    [InlineData("me\u200Bna\u00ADng")]
    [InlineData("\u202Emenang\u202C")]
    [InlineData("menаng")] // Cyrillic а
    [InlineData("menangggggg")]
    [InlineData("m3nang")]
    [InlineData("M3N4NG")]
    [InlineData("mẹnặng")]
    public void A_word_in_disguise_is_the_word(string disguised) => Reading.Words(disguised).ShouldBe(["menang"]);

    [Theory]
    [InlineData("maaf", "maaf")]
    [InlineData("maaaaf", "maf")]
    [InlineData("PPP", "ppp")]
    [InlineData("PPP menang", "ppp menang")]
    [InlineData("ppp👍", "ppp")]
    [InlineData("2019", "2019")]
    [InlineData("1000", "1000")]
    [InlineData("٢", "2")]
    [InlineData("jum'at", "jum'at")]
    [InlineData("jum’at", "jum'at")]
    public void Doubled_letters_and_digits_stay(string text, string words) => string.Join(' ', Reading.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("tdk")]
    [InlineData("gak")]
    [InlineData("nggak")]
    [InlineData("kagak")]
    [InlineData("ndak")]
    [InlineData("TIDAK")]
    public void Spellings_of_one_word_are_one_word(string spelling) => Reading.Hash(spelling).ShouldBe(Reading.Hash("tidak"));

    [Theory]
    [InlineData("loro", "dua")]
    [InlineData("telu", "tiga")]
    [InlineData("nmr", "nomor")]
    [InlineData("sedoyo", "semua")]
    [InlineData("naon", "apa")]
    [InlineData("maturnuwun", "terimakasih")]
    public void Javanese_and_Sundanese_forms_meet_the_Indonesian_one(string form, string word) => Reading.Hash(form).ShouldBe(Reading.Hash(word));
}
