using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Tests.Feeds;

/// <summary>The feed source against a real nginx.</summary>
public sealed class FeedServerTests : IAsyncLifetime
{
    private const string TwoItems =
        """<rss version="2.0"><channel><title>Dinas Contoh</title><item><guid>2</guid><title>Kedua</title><description>Isi kedua</description><pubDate>Tue, 06 Oct 2026 09:00:00 +0700</pubDate></item><item><guid>1</guid><title>Pertama</title><description>Isi pertama</description><pubDate>Mon, 05 Oct 2026 09:00:00 +0700</pubDate></item></channel></rss>""";

    private readonly Nginx _nginx = new();
    private readonly FeedHost _host = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Nginx.Missing is not null, Nginx.Missing ?? "");
        await _nginx.StartAsync();
        _nginx.Write("feed.xml", TwoItems);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (Nginx.Missing is null)
        {
            await _nginx.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("feed.xml")] // gzip makes the ETag weak
    [InlineData("plain/feed.xml")] // a strong ETag
    public async Task An_unchanged_feed_is_answered_with_304_and_keeps_its_marks(string path)
    {
        _nginx.Write("plain/feed.xml", TwoItems);
        var first = await _host.PollAsync(new(_nginx.Address, path));

        var second = await _host.PollAsync(new(_nginx.Address, path), first.Cursor);

        first.Posts.Select(post => post.Content.Title).ShouldBe(["Pertama", "Kedua"]);
        first.Cursor.Marks["etag"].ShouldNotBeEmpty();
        second.Posts.ShouldBeEmpty();
        second.Cursor.State.ShouldBe(AccountState.Active);
        second.Cursor.Marks.ShouldBe(first.Cursor.Marks);
    }

    [Fact]
    public async Task A_changed_entry_is_a_new_version_and_a_new_one_a_new_post()
    {
        var first = await _host.PollAsync(new(_nginx.Address, "feed.xml"));
        _nginx.Write("feed.xml", TwoItems.Replace("Isi kedua", "Isi kedua, diperbaiki", StringComparison.Ordinal).Replace(
            "<item><guid>2", "<item><guid>3</guid><title>Ketiga</title><pubDate>Wed, 07 Oct 2026 09:00:00 +0700</pubDate></item><item><guid>2", StringComparison.Ordinal));

        var second = await _host.PollAsync(new(_nginx.Address, "feed.xml"), first.Cursor);

        second.Posts.Select(post => post.Content.Title).ShouldBe(["Kedua", "Ketiga"]);
        second.Posts[0].PostId.ShouldBe(first.Posts[1].PostId);
        second.Posts[0].Version.ShouldNotBe(first.Posts[1].Version);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_for_at_its_new_address()
    {
        var moved = await _host.PollAsync(new(_nginx.Address, "moved/feed.xml"));
        var found = await _host.PollAsync(new(_nginx.Address, "found/feed.xml"));

        moved.Posts.Count.ShouldBe(2);
        moved.Cursor.Marks["address"].ShouldBe(new Uri(_nginx.Address, "feed.xml").AbsoluteUri);
        found.Posts.Count.ShouldBe(2);
        found.Cursor.Marks.ShouldNotContainKey("address");
    }

    [Theory]
    [InlineData("gone/feed.xml", AccountState.Gone)]
    [InlineData("private/feed.xml", AccountState.LoginRequired)]
    [InlineData("forbidden/feed.xml", AccountState.Forbidden)]
    [InlineData("missing.xml", AccountState.NotFound)]
    [InlineData("law/feed.xml", AccountState.Withheld)]
    [InlineData("circle/feed.xml", AccountState.Unreadable)]
    public async Task What_the_server_refuses_is_a_state_of_the_account(string path, AccountState state)
    {
        var outcome = await _host.PollAsync(new(_nginx.Address, path));

        outcome.Cursor.State.ShouldBe(state);
        outcome.Cursor.StateReason.ShouldNotBeNullOrEmpty();
        outcome.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("busy/feed.xml", 120)]
    [InlineData("down/feed.xml", 300)]
    public async Task A_busy_server_is_left_alone_for_as_long_as_it_asks(string path, int seconds)
    {
        var before = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

        var outcome = await _host.PollAsync(new(_nginx.Address, path));

        outcome.Cursor.State.ShouldBe(AccountState.Failing);
        outcome.Cursor.NotBefore.ShouldNotBeNull().ShouldBeInRange(before.AddSeconds(seconds - 1), before.AddSeconds(seconds + 30));
    }

    [Fact]
    public async Task A_page_that_is_no_feed_says_so()
    {
        _nginx.Write("page.html", "<!DOCTYPE html><html><body>Beranda</body></html>");

        var outcome = await _host.PollAsync(new(_nginx.Address, "page.html"));

        outcome.Cursor.State.ShouldBe(AccountState.Unreadable);
        outcome.Cursor.StateReason!.ShouldContain("<html>");
    }

    [Fact]
    public async Task A_feed_beyond_the_size_limit_is_refused_and_not_read()
    {
        _nginx.Write("huge.xml", TwoItems.Replace("Isi kedua", new string('x', 2_000_000), StringComparison.Ordinal));

        var outcome = await _host.PollAsync(new(_nginx.Address, "huge.xml"));

        outcome.Cursor.State.ShouldBe(AccountState.Unreadable);
        outcome.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_away_is_a_failure_and_no_exception()
    {
        var outcome = await _host.PollAsync(new("http://127.0.0.1:9/feed.xml"));

        outcome.Cursor.State.ShouldBe(AccountState.Failing);
        outcome.Cursor.Failures.ShouldBe(1);
    }
}
