using System.Text;
using Monitoring.Sources.Feeds;

namespace Monitoring.Sources.Tests.Feeds;

/// <summary>Dialects and mistakes of real feeds, each with what must come out. All are our own.</summary>
public sealed class FeedParserTests
{
    private static readonly Uri Address = new("https://dinas.contoh.test/berita/feed");

    public static TheoryData<string, string, int, string> Feeds => new()
    {
        { "RSS 2.0", """<rss version="2.0"><channel><item><title>A</title><description>isi</description></item></channel></rss>""", 1, "A|isi" },
        { "RSS 0.91 without a namespace", """<rss version="0.91"><channel><item><title>A</title><link>https://contoh.test/1</link></item></channel></rss>""", 1, "A|" },
        { "RSS 1.0", """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"/><item rdf:about="https://contoh.test/1"><title>A</title><description>isi</description></item></rdf:RDF>""", 1, "A|isi" },
        { "Atom", """<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>A</title><content type="html">&lt;p&gt;isi&lt;/p&gt;</content></entry></feed>""", 1, "A|<p>isi</p>" },
        { "Atom 0.3", """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title>A</title><summary>isi</summary></entry></feed>""", 1, "A|isi" },
        { "Atom with XHTML", """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">A</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">isi</div></content></entry></feed>""", 1, """A|<div xmlns="http://www.w3.org/1999/xhtml">isi</div>""" },
        { "content:encoded beats description", """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>A</title><description>pendek</description><content:encoded><![CDATA[panjang & lengkap]]></content:encoded></item></channel></rss>""", 1, "A|panjang & lengkap" },
        { "an undeclared prefix is no XML", """<rss version="2.0"><channel><item><title>A</title></item><item><foo:bar>x</foo:bar></item></channel></rss>""", 1, "A|" },
        { "white space before the declaration", "\n\n  <?xml version=\"1.0\"?><rss><channel><item><title>A</title></item></channel></rss>", 1, "A|" },
        { "HTML entities", "<rss><channel><item><title>Rapat&nbsp;kerja &mdash; selesai</title></item></channel></rss>", 1, "Rapat\u00a0kerja — selesai|" },
        { "an ampersand on its own", "<rss><channel><item><title>Air & Sanitasi</title><link>https://contoh.test/?a=1&b=2</link></item></channel></rss>", 1, "Air & Sanitasi|" },
        { "an entity that nobody knows", "<rss><channel><item><title>A &tidakada; B</title></item></channel></rss>", 1, "A &tidakada; B|" },
        { "an ampersand in CDATA stays", "<rss><channel><item><title><![CDATA[A &amp; B]]></title></item></channel></rss>", 1, "A &amp; B|" },
        { "control characters", "<rss><channel><item><title>A\u0008\u0001B</title></item></channel></rss>", 1, "AB|" },
        { "a numeric reference to a control character", "<rss><channel><item><title>A&#8;B&#x1F;C</title></item></channel></rss>", 1, "ABC|" },
        { "a replacement character", "<rss><channel><item><title>A\ufffdB</title></item></channel></rss>", 1, "A\ufffdB|" },
        { "cut off in the middle", "<rss><channel><item><title>A</title></item><item><title>B</ti", 1, "A|" },
        { "a tag that is never closed", "<rss><channel><item><title>A</title></item><item><title>B</item></channel></rss>", 1, "A|" },
        { "a DOCTYPE", """<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://contoh.test/rss.dtd"><rss><channel><item><title>A</title></item></channel></rss>""", 1, "A|" },
        { "billion laughs", """<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>A&b;</title></item></channel></rss>""", 1, "A&b;|" },
        { "an entity that names a file", """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><item><title>A&a;</title></item></channel></rss>""", 1, "A&a;|" },
        { "no entries", "<rss><channel><title>kosong</title></channel></rss>", 0, "" },
        { "an empty entry", "<rss><channel><item/></channel></rss>", 1, "|" },
        { "a title of its own inside an image", "<rss><channel><image><title>logo</title></image><item><title>A</title></item></channel></rss>", 1, "A|" },
        { "capital declaration", "<?XML version=\"1.0\"?><rss><channel><item><title>A</title></item></channel></rss>", 1, "A|" },
        { "words before the feed", "Warning: mysql in line 3 <rss><channel><item><title>A</title></item></channel></rss>", 1, "A|" },
        { "words behind the feed", "<rss><channel><item><title>A</title></item></channel></rss><script>iklan</script>", 1, "A|" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_is_read_as_well_as_it_can_be(string what, string xml, int entries, string first)
    {
        var feed = Parse(Utf8(xml));

        feed.IsFeed.ShouldBeTrue($"{what}: {feed.Problem}");
        feed.Entries.Count.ShouldBe(entries, what);
        feed.Entries.Select(entry => $"{entry.Title}|{entry.Body}").FirstOrDefault("").ShouldBe(first, what);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bukan feed")]
    [InlineData("<html><body>beranda</body></html>")]
    [InlineData("{\"json\":true}")]
    [InlineData("<")]
    public void What_is_no_feed_is_said_to_be_none(string text)
    {
        var feed = Parse(Utf8(text));

        feed.IsFeed.ShouldBeFalse();
        feed.Problem.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("iso-8859-1", null)]
    [InlineData("windows-1252", "application/rss+xml; charset=windows-1252")]
    public void The_encoding_is_found(string encoding, string? contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var charset = Encoding.GetEncoding(encoding);
        var xml = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss><channel><item><title>Café é</title></item></channel></rss>";

        FeedParser.Read([.. charset.Preamble, .. charset.GetBytes(xml)], contentType, Address).Entries.Single().Title.ShouldBe("Café é");
    }

    [Fact]
    public void Bytes_that_contradict_their_declaration_are_still_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>Café</title></item></channel></rss>");

        Parse(bytes).Entries.Single().Title.ShouldBe("Café");
    }

    [Fact]
    public void Relative_links_are_made_absolute_by_the_nearest_base()
    {
        var feed = Parse(Utf8("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://contoh.test/a/"><entry><id>1</id><link href="b"/></entry><entry xml:base="https://lain.test/"><id>2</id><link rel="self" href="x"/><link href="c"/></entry></feed>"""));

        feed.Entries.Select(entry => entry.Link).ShouldBe(["https://contoh.test/a/b", "https://lain.test/c"]);
    }

    [Fact]
    public void A_feed_nested_beyond_all_reason_is_given_up_without_harm()
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", 50_000));

        var feed = Parse(Utf8($"<rss><channel><item><title>A</title></item><item>{nested}"));

        feed.Problem.ShouldNotBeNull();
        feed.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public void Media_descriptions_are_kept()
    {
        var feed = Parse(Utf8("""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><id>1</id><title>A</title><media:group><media:title>A</media:title><media:description>Suasana rapat</media:description></media:group></entry></feed>"""));

        feed.Entries.Single().MediaTexts.ShouldBe(["A", "Suasana rapat"]);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static FeedDocument Parse(byte[] bytes) => FeedParser.Read(bytes, "application/rss+xml", Address);
}
