using System.Text.Json;
using Monitoring.Contracts.Posts;
using Monitoring.Sources.Bluesky;

namespace Monitoring.Sources.Tests.Bluesky;

public sealed class BlueskyContentTests
{
    private const string Other = "at://did:plc:lain/app.bsky.feed.post/3n363sffwp22i";

    [Fact]
    public void A_plain_post_is_its_text()
    {
        var record = Post("""{"text":"Rapat dinas."}""");

        BlueskyContent.KindOf(record).ShouldBe(PostKind.Post);
        BlueskyContent.Of(record, null).Text.ShouldBe("Rapat dinas.");
    }

    [Fact]
    public void A_reply_names_whom_it_answers()
    {
        var record = Post($$$$"""{"text":"Setuju.","reply":{"root":{"uri":"{{{{Other}}}}"},"parent":{"uri":"{{{{Other}}}}"}}}""");

        BlueskyContent.KindOf(record).ShouldBe(PostKind.Reply);
        BlueskyContent.Of(record, null).QuotedAuthor.ShouldBe("bluesky:did:plc:lain");
    }

    [Fact]
    public void A_quote_keeps_the_others_words_apart()
    {
        var record = Post($$$$"""{"text":"Baca ini.","embed":{"$type":"app.bsky.embed.record","record":{"uri":"{{{{Other}}}}"}}}""");

        var content = BlueskyContent.Of(record, "Kata orang lain.");

        BlueskyContent.KindOf(record).ShouldBe(PostKind.Quote);
        (content.Text, content.QuotedText, content.QuotedAuthor).ShouldBe(("Baca ini.", "Kata orang lain.", "bluesky:did:plc:lain"));
        content.Links.ShouldBe([new PostLink("https://bsky.app/profile/did:plc:lain/post/3n363sffwp22i")]);
    }

    [Fact]
    public void A_quote_with_pictures_keeps_both()
    {
        var record = Post($$$$"""
            {"text":"","embed":{"$type":"app.bsky.embed.recordWithMedia","record":{"record":{"uri":"{{{{Other}}}}"}},
             "media":{"$type":"app.bsky.embed.images","images":[{"alt":"Spanduk"},{"alt":""},{"alt":"Panggung"}]}}}
            """);

        BlueskyContent.KindOf(record).ShouldBe(PostKind.Quote);
        BlueskyContent.Of(record, null).AltTexts.ShouldBe(["Spanduk", "Panggung"]);
    }

    [Fact]
    public void Cards_and_links_keep_their_titles()
    {
        var record = Post("""
            {"text":"lihat dinas.example","embed":{"$type":"app.bsky.embed.external","external":{"uri":"https://dinas.example/a","title":"Kabar"}},
             "facets":[{"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://dinas.example/b"},{"$type":"app.bsky.richtext.facet#tag","tag":"x"}]},
                       {"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://dinas.example/a"}]}]}
            """);

        BlueskyContent.Of(record, null).Links.ShouldBe([new PostLink("https://dinas.example/a", "Kabar"), new PostLink("https://dinas.example/b")]);
    }

    [Fact]
    public void A_video_has_an_alternative_text() =>
        BlueskyContent.Of(Post("""{"text":"","embed":{"$type":"app.bsky.embed.video","alt":"Pidato"}}"""), null).AltTexts.ShouldBe(["Pidato"]);

    [Fact]
    public void A_repost_has_no_words_of_its_own()
    {
        var record = Record(BlueskyRecord.Repost, $$$$"""{"subject":{"uri":"{{{{Other}}}}"}}""");

        var content = BlueskyContent.Of(record, "Kata orang lain.");

        BlueskyContent.KindOf(record).ShouldBe(PostKind.Repost);
        (content.Text, content.QuotedText).ShouldBe(("", "Kata orang lain."));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":5,"reply":[],"embed":"x","facets":{"a":1}}""")]
    [InlineData("""{"text":null,"embed":{"$type":"app.bsky.embed.images","images":[1,null,{"alt":3}]},"facets":[null,{"features":[7]}]}""")]
    [InlineData("""{"text":"\ud800","embed":{"$type":"app.bsky.embed.record","record":{"uri":"at://"}}}""")]
    [InlineData("""{"embed":{"$type":"app.bsky.embed.recordWithMedia","record":4,"media":[]}}""")]
    public void Whatever_somebody_writes_costs_only_itself(string json)
    {
        var content = BlueskyContent.Of(Post(json), null);

        content.Text.ShouldBe("");
        content.AltTexts.ShouldBeEmpty();
        content.Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_another_account_is_bad_and_a_key_comes_once()
    {
        const string Mine = "at://did:plc:saya/app.bsky.feed.post/3n363sffwp22i";
        var json = JsonDocument.Parse($$$$"""
            {"records":[{"uri":"{{{{Mine}}}}","cid":"bafya","value":{}},{"uri":"{{{{Mine}}}}","cid":"bafyb","value":{}},{"uri":"{{{{Other}}}}","cid":"bafyc","value":{}},{"uri":"x"},5]}
            """).RootElement;

        var list = BlueskyList.Read(json, "did:plc:saya", BlueskyRecord.Post, 100);

        (list.Records.Count, list.Bad, list.IsFull).ShouldBe((1, 4, false));
    }

    private static BlueskyRecord Post(string json) => Record(BlueskyRecord.Post, json);

    private static BlueskyRecord Record(string collection, string json) =>
        new(new AtUri("did:plc:saya", collection, "3n363sfi4z22i"), "bafyx", JsonDocument.Parse(json).RootElement);
}
