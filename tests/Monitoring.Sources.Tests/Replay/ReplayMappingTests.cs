using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Replay;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayMappingTests : IDisposable
{
    private readonly ReplayFixture _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public async Task Our_own_lines_need_no_mapping()
    {
        _replay.Folder.Write("posts.jsonl", """
            {"id":"p1","text":"Rapat dinas.","title":"Warta","publishedAt":"2026-03-02T08:00:00+07:00","kind":"quote","permalink":"https://contoh.test/p1","quotedText":"Undangan","quotedAuthor":"dinas.test","altTexts":["ruang rapat","spanduk"],"region":"62"}
            """);

        var post = (await _replay.PollAsync()).Posts.Single();

        post.PostId.ShouldBe("replay:contoh/p1");
        post.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        post.FetchedAt.ShouldBe(ReplayFixture.Start);
        (post.Kind, post.Permalink, post.Region, post.Agency).ShouldBe((PostKind.Quote, "https://contoh.test/p1", "62", "DINDIK-99"));
        (post.Content.Text, post.Content.Title, post.Content.QuotedText, post.Content.QuotedAuthor).ShouldBe(("Rapat dinas.", "Warta", "Undangan", "dinas.test"));
        post.Content.AltTexts.ShouldBe(["ruang rapat", "spanduk"]);
        post.Version.ShouldBe(PostId.VersionOf(post.Content));
        post.RawSha256.ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Fact]
    public async Task Any_column_or_path_can_be_mapped_and_constants_fill_what_is_missing()
    {
        var profile = _replay.Profile();
        profile.Fields["text"] = "body.isi";
        profile.Fields["altTexts"] = "media.alt";
        profile.Fields["id"] = "a.b";
        profile.Constants["kind"] = "article";
        _replay.Folder.Write("posts.jsonl", """{"a.b":7,"body":{"isi":"halo"},"media":[{"alt":"satu"},{"x":1},{"alt":"dua"}]}""" + "\n");

        var post = (await _replay.PollAsync()).Posts.Single();

        (post.PostId, post.Content.Text, post.Kind).ShouldBe(("replay:contoh/7", "halo", PostKind.Article));
        post.Content.AltTexts.ShouldBe(["satu", "dua"]);
    }

    [Fact]
    public async Task A_csv_of_4cat_comes_in_by_its_preset()
    {
        _replay.Profile().Preset = ReplayPresets.FourCat;
        _replay.Account = _replay.Account with { Url = "4cat.csv" };
        _replay.Folder.Write("4cat.csv", "\uFEFFid,thread_id,timestamp,author,subject,body\r\n9,9,2026-03-02 01:00:00,warga,,\"Satu, \"\"dua\"\"\r\ntiga\"\r\n");

        var post = (await _replay.PollAsync()).Posts.Single();

        post.Content.Text.ShouldBe("Satu, \"dua\"\r\ntiga");
        post.Content.Title.ShouldBeNull();
        post.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task With_a_watchlist_only_registered_accounts_are_read()
    {
        _replay.Folder.Write("w.csv", """
            account_key,handle,agency,region,subject_type,attribution,registered_at,opted_out
            bluesky:did:1,guru.test,A,6271,pppk,claimed,2026-01-01,
            bluesky:did:2,lain.test,A,62,pns,claimed,2026-01-01,ya
            """);
        _replay.Profile().Watchlist = "w.csv";
        _replay.Folder.Write("posts.jsonl", """
            {"id":"1","text":"a","account":"bluesky:did:1"}
            {"id":"bluesky:2","text":"b","account":"@guru.test"}
            {"id":"3","text":"c","account":"orang.asing"}
            {"id":"4","text":"d"}
            {"id":"5","text":"e","account":"bluesky:did:2"}
            """);

        var outcome = await _replay.PollAsync();

        outcome.Posts.Select(post => post.PostId).ShouldBe(["bluesky:1", "bluesky:2"]);
        outcome.Posts.ShouldAllBe(post => post.AccountKey == "bluesky:did:1" && post.Region == "6271" && post.SubjectType == SubjectType.Pppk);
        outcome.Dropped.ShouldBe(new Dictionary<string, int> { [DropReasons.Unregistered] = 2, [DropReasons.OptedOut] = 1 });
    }

    [Fact]
    public async Task Without_an_id_the_place_in_the_file_is_the_id_and_without_a_time_the_time_of_reading()
    {
        _replay.Folder.Write("posts.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"a\"}\n");

        var posts = (await _replay.PollAsync()).Posts;

        posts.Select(post => post.PostId).ShouldBe(["replay:contoh/posts.jsonl:1", "replay:contoh/posts.jsonl:3"]);
        posts.ShouldAllBe(post => post.PublishedAt == ReplayFixture.Start);
    }

    [Theory]
    [InlineData("2026-03-02T08:00:00+07:00")]
    [InlineData("2026-03-02T01:00:00Z")]
    [InlineData("2026-03-02 01:00:00")]
    [InlineData("1772413200")]
    [InlineData("1772413200.0")]
    [InlineData("1772413200000")]
    public void The_times_of_exports_are_read(string text) => ReplayTime.Parse(text).ShouldBe(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("kemarin")]
    [InlineData("08:00")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void What_is_no_time_is_none(string text) => ReplayTime.Parse(text).ShouldBeNull();
}
