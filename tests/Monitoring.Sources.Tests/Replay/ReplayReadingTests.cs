using System.Text;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayReadingTests : IDisposable
{
    private readonly ReplayFixture _replay = new();

    public void Dispose() => _replay.Dispose();

    [Theory]
    [InlineData("posts.jsonl", 1)]
    [InlineData("posts.jsonl", 7)]
    [InlineData("posts.jsonl.gz", 7)]
    [InlineData("posts.csv", 7)]
    [InlineData("posts.csv.gz", 7)]
    public async Task A_restart_after_any_page_goes_on_at_the_very_row(string name, int pageSize)
    {
        var csv = name.Contains("csv", StringComparison.Ordinal);
        var rows = Enumerable.Range(1, 50).Select(row => csv ? $"{row},\"baris\n{row}\"" : $$"""{"id":"{{row}}","text":"baris {{row}}"}""");
        var text = (csv ? "id,text\n" : "") + string.Join('\n', rows) + "\n";
        _ = name.EndsWith(".gz", StringComparison.Ordinal) ? _replay.Folder.WriteGzip(name, text) : _replay.Folder.Write(name, text);
        _replay.Account = _replay.Account with { Url = name };
        _replay.Options.PageSize = pageSize;

        var posts = await _replay.PollAllAsync(restart: true);

        posts.Select(post => post.PostId).ShouldBe(Enumerable.Range(1, 50).Select(row => $"replay:contoh/{row}"));
        _replay.Cursor.State.ShouldBe(AccountState.Active);
        (await _replay.PollAsync()).Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_restart_the_pages_are_the_same()
    {
        _replay.Folder.WriteGzip("posts.jsonl.gz", Lines(1, 500));
        _replay.Account = _replay.Account with { Url = "posts.jsonl.gz" };
        _replay.Options.PageSize = 30;

        (await _replay.PollAllAsync()).Select(post => post.PostId).ShouldBe(Enumerable.Range(1, 500).Select(row => $"replay:contoh/{row}"));
    }

    [Fact]
    public async Task A_page_polled_again_from_its_old_cursor_is_the_same_page()
    {
        _replay.Folder.Write("posts.jsonl", Lines(1, 20));
        _replay.Options.PageSize = 5;
        await _replay.PollAsync();
        var before = _replay.Cursor;

        var first = await _replay.PollAsync();
        _replay.Cursor = before;
        var again = await _replay.PollAsync();

        again.Posts.Select(post => post.PostId).ShouldBe(first.Posts.Select(post => post.PostId));
        again.Cursor.Marks.ShouldBe(first.Cursor.Marks);
    }

    [Fact]
    public async Task A_file_that_grows_is_followed()
    {
        _replay.Folder.Write("posts.jsonl", Lines(1, 2));
        (await _replay.PollAllAsync()).Count.ShouldBe(2);

        _replay.Folder.Append("posts.jsonl", Lines(3, 2));

        (await _replay.PollAllAsync()).Select(post => post.PostId).ShouldBe(["replay:contoh/3", "replay:contoh/4"]);
        (await _replay.PollAllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_still_being_written_waits_until_the_file_has_settled()
    {
        var path = _replay.Folder.Write("posts.jsonl", """{"id":"1","text":"sa""");
        File.SetLastWriteTimeUtc(path, ReplayFixture.Start.UtcDateTime);
        (await _replay.PollAsync()).Posts.ShouldBeEmpty();

        _replay.Folder.Append("posts.jsonl", """tu"}""");
        File.SetLastWriteTimeUtc(path, ReplayFixture.Start.UtcDateTime);
        (await _replay.PollAsync()).Posts.ShouldBeEmpty();
        _replay.Time.Advance(_replay.Options.Settle);

        (await _replay.PollAllAsync()).Single().Content.Text.ShouldBe("satu");
        (await _replay.PollAllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_names_and_later_files_follow()
    {
        _replay.Folder.Write("in/2026-02.jsonl", Lines(3, 2));
        _replay.Folder.Write("in/2026-01.jsonl", Lines(1, 2));
        _replay.Folder.Write("in/catatan.txt", "bukan data");
        _replay.Account = _replay.Account with { Url = "in" };
        (await _replay.PollAllAsync(restart: true)).Select(post => post.Content.Text).ShouldBe(["baris 1", "baris 2", "baris 3", "baris 4"]);

        _replay.Folder.Write("in/2026-03.jsonl", Lines(5, 1));

        (await _replay.PollAllAsync()).Single().Content.Text.ShouldBe("baris 5");
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        var row = $$"""{"text":"{{new string('x', 1000)}}"}""" + "\n";
        _replay.Folder.Write("posts.jsonl", new StringBuilder().Insert(0, row, 30_000).ToString());
        await _replay.PollAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var pages = 0;
        while ((await _replay.PollAsync()).More)
            pages++;

        pages.ShouldBeGreaterThan(100);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(5_000_000);
    }

    private static string Lines(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(row => $$"""{"id":"{{row}}","text":"baris {{row}}"}""" + "\n"));
}
