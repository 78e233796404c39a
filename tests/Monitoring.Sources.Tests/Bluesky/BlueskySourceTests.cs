using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Bluesky;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Bluesky;

/// <summary>What is Bluesky's own, against a real server.</summary>
public sealed class BlueskySourceTests : IAsyncLifetime
{
    private BlueskyFixture _fixture = null!;
    private PdsAccount _person = null!;
    private PdsAccount _friend = null!;
    private ISource _source = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(LocalPds.MissingHere is not null, LocalPds.MissingHere ?? "");
        var pds = await LocalPds.StartAsync();
        _fixture = new BlueskyFixture(pds);
        _source = _fixture.NewSource();
        _person = await PdsAccount.CreateAsync(pds);
        _friend = await PdsAccount.CreateAsync(pds);
    }

    public ValueTask DisposeAsync()
    {
        _fixture?.Dispose();
        _person?.Dispose();
        _friend?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Replies_quotes_and_reposts_carry_what_they_share()
    {
        var (uri, cid) = await _friend.PostAsync("Kata orang lain.");
        var strong = new { uri = uri.ToString(), cid };
        await _person.PostAsync("Setuju.", reply: new { root = strong, parent = strong });
        await _person.PostAsync("Baca ini.", embed: new Dictionary<string, object> { ["$type"] = "app.bsky.embed.record", ["record"] = strong });
        await _person.CreateAsync(BlueskyRecord.Repost, new { subject = strong, createdAt = "2026-03-02T08:00:00Z" });

        var posts = (await PollAsync(_person.Did)).Posts;

        posts.Select(post => post.Kind).ShouldBe([PostKind.Reply, PostKind.Quote, PostKind.Repost]);
        posts.Select(post => post.Content.Text).ShouldBe(["Setuju.", "Baca ini.", ""]);
        posts.Select(post => post.Content.QuotedText).ShouldBe([null, "Kata orang lain.", "Kata orang lain."]);
        posts[2].Permalink.ShouldBe(uri.Permalink);
    }

    [Fact]
    public async Task A_shared_post_that_is_gone_leaves_its_address()
    {
        var (uri, cid) = await _friend.PostAsync("Akan dihapus.");
        await _person.CreateAsync(BlueskyRecord.Repost, new { subject = new { uri = uri.ToString(), cid }, createdAt = "2026-03-02T08:00:00Z" });
        await _friend.DeleteAsync(uri);

        var post = (await PollAsync(_person.Did)).Posts.Single();

        post.Content.QuotedText.ShouldBeNull();
        post.Content.Links.ShouldBe([new PostLink(uri.Permalink)]);
    }

    [Fact]
    public async Task A_handle_is_followed_to_its_account()
    {
        await _person.PostAsync("Rapat dinas.");

        (await PollAsync(_person.Handle)).Posts.Single().PostId.ShouldStartWith($"bluesky:at://{_person.Did}/");
    }

    [Theory]
    [InlineData("tidak-ada.test")]
    [InlineData("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task An_unknown_account_is_not_found(string nativeId) =>
        (await PollAsync(nativeId)).Cursor.State.ShouldBe(AccountState.NotFound);

    [Fact]
    public async Task A_deactivated_account_is_told_from_an_unknown_one()
    {
        await _person.DeactivateAsync();

        (await PollAsync(_person.Did)).Cursor.State.ShouldBe(AccountState.Deactivated);
    }

    [Fact]
    public async Task Who_asks_not_to_be_shown_to_strangers_is_not_read()
    {
        await _person.PostAsync("Rapat dinas.");
        var labels = new Dictionary<string, object> { ["$type"] = "com.atproto.label.defs#selfLabels", ["values"] = new[] { new { val = "!no-unauthenticated" } } };
        await _person.PutAsync(new AtUri(_person.Did, BlueskyRecord.Profile, "self"), new Dictionary<string, object> { ["$type"] = BlueskyRecord.Profile, ["labels"] = labels });

        var outcome = await PollAsync(_person.Did);

        outcome.Cursor.State.ShouldBe(AccountState.OptedOut);
        outcome.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_under_a_key_from_the_future_hides_nothing_that_comes_later()
    {
        await _person.PostAsync("Dari masa depan.", rkey: "3zzzzzzzzzzzz");
        var first = await PollAsync(_person.Did);
        await _person.PostAsync("Rapat dinas.");

        var second = await PollAsync(_person.Did, first.Cursor);

        first.Posts.Single().Content.Text.ShouldBe("Dari masa depan.");
        second.Posts.Single().Content.Text.ShouldBe("Rapat dinas.");
    }

    [Fact]
    public async Task A_long_history_comes_in_pages_with_edits_and_deletions_in_its_end()
    {
        var last = await _person.PostAllAsync([.. Enumerable.Range(1, 250).Select(number => $"Rapat dinas ke-{number}.")]);
        var (cursor, count) = (AccountCursor.Start($"bluesky:{_person.Did}"), 0);
        for (var more = true; more;)
        {
            var page = await PollAsync(_person.Did, cursor);
            (cursor, more, count) = (page.Cursor, page.More, count + page.Posts.Count);
        }

        await _person.DeleteAsync(last);
        var gone = await PollAsync(_person.Did, cursor);

        count.ShouldBe(250);
        gone.Deletions.Single().PostId.ShouldBe($"bluesky:{last}");
        cursor.Marks.Sum(mark => mark.Key.Length + mark.Value.Length).ShouldBeLessThan(4096);
    }

    private Task<PollOutcome> PollAsync(string nativeId, AccountCursor? cursor = null) => _source.PollAsync(
        BlueskyFixture.Watch(nativeId),
        cursor ?? AccountCursor.Start(AccountKey.Of("bluesky", nativeId)),
        TestContext.Current.CancellationToken);
}
