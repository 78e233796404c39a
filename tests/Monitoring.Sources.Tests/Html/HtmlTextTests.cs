using System.Diagnostics;
using Monitoring.Contracts.Posts;
using Monitoring.Sources.Html;

namespace Monitoring.Sources.Tests.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("Rapat dinas", "Rapat dinas")]
    [InlineData("  Rapat \n\t dinas  ", "Rapat dinas")]
    [InlineData("Gotong&nbsp;royong &amp; rapat &quot;besar&quot;", "Gotong royong & rapat \"besar\"")]
    [InlineData("<p>Satu</p><p>Dua</p>", "Satu\n\nDua")]
    [InlineData("Satu<br>Dua<br/><br />Tiga", "Satu\nDua\n\nTiga")]
    [InlineData("<div>Satu</div><div>Dua</div>", "Satu\nDua")]
    [InlineData("Selesai. <div>Pulang</div>", "Selesai.\nPulang")]
    [InlineData("Pe<b>mi</b>lu <i>damai</i>", "Pemilu damai")]
    [InlineData("<ul><li>Satu</li><li><p>Dua</p></li></ul>akhir", "- Satu\n- Dua\n\nakhir")]
    [InlineData("<ol><li>Satu<li>Dua</ol>", "1. Satu\n2. Dua")]
    [InlineData("<ol><li>Satu<ul><li>a</ul><li>Dua</ol>", "1. Satu\n\n- a\n\n2. Dua")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("a<script>alert('x')</script><style>p{}</style><noscript>n</noscript>b", "ab")]
    [InlineData("a<span hidden>x</span><span style='display: none'>y</span><span class=invisible>z</span>b", "ab")]
    [InlineData("<!-- rahasia -->terbuka", "terbuka")]
    [InlineData("<p>belum ditutup <b>tebal", "belum ditutup tebal")]
    [InlineData("5 < 7 dan 7 > 5", "5 < 7 dan 7 > 5")]
    [InlineData("<frameset><frame src=x></frameset>ada", "ada")]
    [InlineData("", "")]
    public void Html_is_read_as_a_person_reads_it(string html, string text) => HtmlText.Read(html).Text.ShouldBe(text);

    [Fact]
    public void Alternative_texts_are_kept_apart_and_emoji_stay_in_the_sentence()
    {
        var read = HtmlText.Read("Hadir <img class='wp-smiley' alt='😀'> di <img src=a.jpg alt=' Spanduk di lapangan '><img src=b.jpg alt=''> balai");

        read.Text.ShouldBe("Hadir 😀 di balai");
        read.AltTexts.ShouldBe(["Spanduk di lapangan"]);
    }

    [Fact]
    public void Links_are_made_whole_and_keep_the_title_shown()
    {
        var read = HtmlText.Read(
            "<a href='/berita/1'>Berita</a> <a href='https://lain.example/'>https://lain.example/</a> <a href='javascript:x()'>j</a> <a href='/berita/1'>lagi</a>",
            new Uri("https://dinas.example/blog/"));

        read.Links.ShouldBe([new PostLink("https://dinas.example/berita/1", "Berita"), new PostLink("https://lain.example/")]);
        read.Text.ShouldBe("Berita https://lain.example/ j lagi");
    }

    [Fact]
    public void Hostile_nesting_ends_soon()
    {
        var clock = Stopwatch.StartNew();

        HtmlText.Read(Repeat("<div><b><a href=x>", 10_000) + "isi").Text.ShouldBe("isi");
        HtmlText.Read(Repeat("<ul><li>", 20_000) + "isi").Text.ShouldBe("isi");
        HtmlText.Read(Repeat("<i></x>", 20_000) + "isi").Text.ShouldBe("isi");
        HtmlText.Read(Repeat("<p>", 20_000) + "isi").Text.ShouldBe("isi");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
