using System.Text.Json;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Contract;

/// <summary>What every source keeps, whatever its platform: the tests of <c>docs/source-contract.md</c>. A source joins with a stage and one class of one line.</summary>
public abstract class SourceContractTests<TStage> : IAsyncLifetime
    where TStage : SourceStage, new()
{
    private const int MaxPages = 1000;

    private readonly TStage _stage = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_stage.MissingHere is not null, _stage.MissingHere ?? "");
        await _stage.SetUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Its_platform_is_the_one_of_its_accounts()
    {
        var platform = _stage.NewSource().Platform;

        platform.ShouldBe(_stage.Account.Platform);
        platform.ShouldBe(platform.ToLowerInvariant());
    }

    [Fact]
    public async Task Every_post_comes_once_oldest_first_and_then_nothing()
    {
        var texts = await PublishAsync(1, 60);
        var source = _stage.NewSource();

        var (posts, cursor) = await ReadAsync(() => source, Start());

        posts.Select(post => post.Content.Text).ShouldBe(texts);
        posts.Select(post => post.PostId).Distinct().Count().ShouldBe(texts.Count);
        (await ReadAsync(() => source, cursor)).Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_carries_its_account_and_honest_hashes()
    {
        await PublishAsync(1, 1);

        var post = (await ReadAsync(_stage.NewSource, Start())).Posts.Single();

        var account = _stage.Account;
        (post.AccountKey, post.Platform, post.Agency, post.Region).ShouldBe((account.AccountKey, account.Platform, account.Agency, account.Region));
        (post.SubjectType, post.Attribution).ShouldBe((account.SubjectType, account.Attribution));
        post.PostId.ShouldStartWith($"{account.Platform}:");
        post.Version.ShouldBe(PostId.VersionOf(post.Content));
        post.RawSha256.ShouldNotBeNull().Length.ShouldBe(64);
        (post.PublishedAt.Offset, post.FetchedAt.Offset).ShouldBe((TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_restart_after_any_page_misses_nothing_and_repeats_nothing()
    {
        var texts = await PublishAsync(1, 120);

        var (posts, cursor) = await ReadAsync(_stage.NewSource, Start());
        var more = await PublishAsync(121, 3);
        var (later, _) = await ReadAsync(_stage.NewSource, cursor);

        posts.Select(post => post.Content.Text).ShouldBe(texts);
        later.Select(post => post.Content.Text).ShouldBe(more);
    }

    [Fact]
    public async Task The_same_cursor_gives_the_same_posts_again()
    {
        await PublishAsync(1, 5);

        var first = await ReadAsync(_stage.NewSource, Start());
        var again = await ReadAsync(_stage.NewSource, Start());

        again.Posts.Select(post => (post.PostId, post.Version)).ShouldBe(first.Posts.Select(post => (post.PostId, post.Version)));
    }

    [Fact]
    public async Task Posts_from_before_the_registration_are_not_read()
    {
        await _stage.PublishAsync(["terlalu lama"], _stage.Account.RegisteredAt.AddDays(-1));
        var texts = await PublishAsync(1, 1);

        var (posts, _) = await ReadAsync(_stage.NewSource, Start());

        posts.Select(post => post.Content.Text).ShouldBe(texts);
    }

    [Fact]
    public async Task An_edit_is_a_new_version_of_the_same_post()
    {
        await PublishAsync(1, 2);
        var source = _stage.NewSource();
        var (posts, cursor) = await ReadAsync(() => source, Start());
        Assert.SkipUnless(await _stage.TryEditNewestAsync("sudah diubah"), "the platform shows no edits");

        var edit = (await ReadAsync(() => source, cursor)).Posts.Single();

        edit.PostId.ShouldBe(posts[^1].PostId);
        edit.Version.ShouldNotBe(posts[^1].Version);
        edit.Content.Text.ShouldBe("sudah diubah");
    }

    [Fact]
    public async Task A_deletion_is_told_once()
    {
        await PublishAsync(1, 2);
        var source = _stage.NewSource();
        var (posts, cursor) = await ReadAsync(() => source, Start());
        Assert.SkipUnless(await _stage.TryDeleteNewestAsync(), "the platform shows no deletions");

        var outcome = await PollAsync(source, cursor);

        outcome.Deletions.Single().PostId.ShouldBe(posts[^1].PostId);
        (await PollAsync(source, outcome.Cursor)).Deletions.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_is_gone_is_a_state_with_a_reason_and_keeps_its_marks()
    {
        await PublishAsync(1, 2);
        var (_, cursor) = await ReadAsync(_stage.NewSource, Start());
        await _stage.VanishAsync();

        var outcome = await PollAsync(_stage.NewSource(), cursor);

        outcome.Cursor.State.ShouldBeOneOf(AccountState.NotFound, AccountState.Gone, AccountState.Deactivated, AccountState.Forbidden);
        outcome.Cursor.StateReason.ShouldNotBeNullOrWhiteSpace();
        outcome.Cursor.Failures.ShouldBe(1);
        outcome.Cursor.Marks.ShouldBe(cursor.Marks);
        outcome.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Being_cancelled_is_the_only_thing_that_it_throws_for()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _stage.NewSource().PollAsync(_stage.Account, Start(), cancelled.Token));
    }

    private AccountCursor Start() => AccountCursor.Start(_stage.Account.AccountKey);

    private async Task<IReadOnlyList<string>> PublishAsync(int first, int count)
    {
        var texts = Enumerable.Range(first, count).Select(number => $"Rapat dinas ke-{number}.").ToList();
        await _stage.PublishAsync(texts);
        return texts;
    }

    // as the loop does: on from each page's cursor until nothing lies behind it
    private async Task<(List<Post> Posts, AccountCursor Cursor)> ReadAsync(Func<ISource> source, AccountCursor cursor)
    {
        var posts = new List<Post>();
        for (var page = 0; page < MaxPages; page++)
        {
            var outcome = await PollAsync(source(), cursor);
            outcome.Cursor.State.ShouldBe(AccountState.Active, outcome.Cursor.StateReason);
            posts.AddRange(outcome.Posts);
            cursor = outcome.Cursor;
            if (!outcome.More)
                return (posts, cursor);
        }

        throw new InvalidOperationException($"More than {MaxPages} pages.");
    }

    // the cursor goes over the wire, as between two processes
    private async Task<PollOutcome> PollAsync(ISource source, AccountCursor cursor)
    {
        var json = JsonSerializer.Serialize(cursor, MonitoringJson.Default.AccountCursor);
        var outcome = await source.PollAsync(_stage.Account, JsonSerializer.Deserialize(json, MonitoringJson.Default.AccountCursor)!, TestContext.Current.CancellationToken);
        outcome.Cursor.AccountKey.ShouldBe(_stage.Account.AccountKey);
        return outcome;
    }
}
