using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Text;

/// <summary>Where tokens begin and end, and what they are.</summary>
public sealed class TokenisingTests
{
    [Theory]
    [InlineData("#CoblosNomorDua", "coblos nomor dua")]
    [InlineData("#coblosnomordua", "coblos nomor dua")]
    [InlineData("#COBLOSNOMORDUA", "coblos nomor dua")]
    [InlineData("#coblos_nomor_dua", "coblos nomor dua")]
    [InlineData("#2019GantiPresiden", "2019 ganti presiden")]
    [InlineData("#Coblos02", "coblos 02")]
    [InlineData("#PKSMenang", "pks menang")]
    [InlineData("#lanjutkan", "lanjutkan")]
    public void A_hashtag_is_split_into_its_words(string tag, string words)
    {
        string.Join(' ', Reading.Words(tag)).ShouldBe(words);
        Reading.Kinds(tag)[0].ShouldBe(TokenKind.TagStart);
        Reading.Kinds(tag)[^1].ShouldBe(TokenKind.TagEnd);
        Reading.Of(tag).Tokens.ToArray().ShouldAllBe(token => token.InTag);
    }

    [Fact]
    public void A_hashtag_is_known_whole_however_it_is_written() =>
        Reading.Of("#Menang_Bersama").Tokens[0].Hash.ShouldBe(Reading.Of("#MENANGBERSAMA").Tokens[0].Hash);

    [Theory]
    [InlineData("pemimpinbaru", "pemimpin baru")]
    [InlineData("menang", "menang")]
    [InlineData("mempertanggungjawabkan", "mempertanggungjawabkan")]
    [InlineData("zxqvwkzxqvwk", "zxqvwkzxqvwk")]
    public void A_long_joined_word_is_split_only_into_known_words(string joined, string words) => string.Join(' ', Reading.Words(joined)).ShouldBe(words);

    [Theory]
    [InlineData("lihat https://contoh.id/a?b=1 ya")]
    [InlineData("lihat www.contoh.id/a ya")]
    [InlineData("lihat t.co/abc ya")]
    [InlineData("lihat pic.twitter.com/abc ya")]
    [InlineData("lihathttps://contoh.id/a ya")]
    public void An_address_is_one_token_even_when_glued_to_a_word(string text)
    {
        var read = Reading.Of(text);
        read.Tokens.ToArray().Select(token => token.Kind).ShouldBe([TokenKind.Word, TokenKind.Url, TokenKind.Word]);
    }

    [Fact]
    public void A_mention_is_one_token_without_the_full_stop_behind_it()
    {
        Reading.Tokens("halo @Akun.Contoh_1.").ShouldBe(["halo", "@akun.contoh_1", "."]);
        Reading.Kinds("@akun")[0].ShouldBe(TokenKind.Mention);
    }

    [Fact]
    public void A_row_of_one_emoji_is_one_token()
    {
        Reading.Kinds("maju 🔥🔥🔥🔥 terus").ShouldBe([TokenKind.Word, TokenKind.Emoji, TokenKind.Word]);
        Reading.Kinds("🔥🙏").ShouldBe([TokenKind.Emoji, TokenKind.Emoji]);
    }

    [Fact]
    public void Skin_tones_and_joiners_do_not_change_an_emoji() => Reading.Hash("👍🏽").ShouldBe(Reading.Hash("👍"));

    [Fact]
    public void An_emoji_written_as_its_name_is_one_token() => Reading.Kinds("salam <Victory Hand> bro").ShouldBe([TokenKind.Word, TokenKind.Emoji, TokenKind.Word]);

    [Theory]
    [InlineData("2️⃣", TokenForm.Keycap)]
    [InlineData("2\u20E3", TokenForm.Keycap)]
    [InlineData("2", TokenForm.None)]
    public void A_digit_drawn_as_a_key_says_so(string text, TokenForm form) => Reading.Of(text).Tokens[0].Form.ShouldBe(form);

    [Theory]
    [InlineData("Budi", TokenForm.Title)]
    [InlineData("BUDI", TokenForm.Title | TokenForm.Capitals)]
    [InlineData("budi", TokenForm.None)]
    public void The_letters_case_is_kept(string word, TokenForm form) => Reading.Of(word).Tokens[0].Form.ShouldBe(form);

    [Fact]
    public void Entities_of_exports_are_no_words() => Reading.Words("guru &amp; murid &lt;3").ShouldBe(["guru", "murid", "3"]);

    [Fact]
    public void Marks_are_told_apart_by_one_two_and_many()
    {
        Reading.Hash("?").ShouldNotBe(Reading.Hash("???"));
        Reading.Hash("!!!").ShouldBe(Reading.Hash("!!!!!!!"));
    }

    [Fact]
    public void A_token_leads_back_to_the_characters_that_it_came_from()
    {
        const string Text = "Ayo 𝗺𝗲𝗻𝗮𝗻𝗴𝗴𝗴𝗴𝗸𝗮𝗻 #PakContoh!";
        var read = Reading.Of(Text);
        read.Tokens.ToArray().Select(token => Text[token.OriginStart..token.OriginEnd]).ShouldBe(["Ayo", "𝗺𝗲𝗻𝗮𝗻𝗴𝗴𝗴𝗴𝗸𝗮𝗻", "#PakContoh", "Pak", "Contoh", "h", "!"]);
        read.OriginOf(0, 2).ShouldBe((0, Text.IndexOf(" #", StringComparison.Ordinal)));
    }
}
