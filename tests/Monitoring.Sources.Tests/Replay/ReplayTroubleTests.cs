using Microsoft.Extensions.Options;
using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Replay;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayTroubleTests : IDisposable
{
    private readonly ReplayFixture _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public async Task A_bad_line_is_counted_and_does_not_stop_the_file()
    {
        _replay.Folder.Write("posts.jsonl", """
            {"text":"satu"}
            bukan json
            [1,2]
            {"judul":"tanpa teks"}

            {"text":"dua","publishedAt":"kemarin"}
            {"text":"tiga","region":"xx"}
            {"text":"empat"}
            """);

        var outcome = await _replay.PollAsync();

        outcome.Posts.Select(post => post.Content.Text).ShouldBe(["satu", "empat"]);
        outcome.Dropped.ShouldBe(new Dictionary<string, int> { [DropReasons.BadItem] = 5 });
    }

    [Fact]
    public async Task A_row_that_is_too_large_is_counted()
    {
        _replay.Options.MaxRecordBytes = 1024;
        _replay.Folder.Write("posts.jsonl", $$"""{"text":"{{new string('x', 5000)}}"}""" + "\n{\"text\":\"dua\"}\n");

        var outcome = await _replay.PollAsync();

        outcome.Posts.Single().Content.Text.ShouldBe("dua");
        outcome.Dropped[DropReasons.TooLarge].ShouldBe(1);
    }

    [Fact]
    public async Task Posts_from_before_the_registration_are_not_read()
    {
        _replay.Account = _replay.Account with { RegisteredAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        _replay.Folder.Write("posts.jsonl", """{"text":"lama","publishedAt":"2025-12-31T23:59:59Z"}""" + "\n" + """{"text":"baru","publishedAt":"2026-01-01"}""" + "\n");

        var outcome = await _replay.PollAsync();

        outcome.Posts.Single().Content.Text.ShouldBe("baru");
        outcome.Dropped[DropReasons.BeforeRegistration].ShouldBe(1);
    }

    [Theory]
    [InlineData("tidak-ada.jsonl", AccountState.NotFound)]
    [InlineData("../luar.jsonl", AccountState.Forbidden)]
    [InlineData("/etc/hostname", AccountState.Forbidden)]
    public async Task An_address_that_cannot_be_read_is_a_state_of_the_account(string address, AccountState state)
    {
        _replay.Account = _replay.Account with { Url = address };

        var outcome = await _replay.PollAsync();

        outcome.Cursor.State.ShouldBe(state);
        outcome.Cursor.StateReason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_damaged_gzip_gives_what_is_whole_and_then_says_so()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(row => $$"""{"id":"{{row}}","text":"baris {{row * 7919}}"}""" + "\n"));
        var bytes = await File.ReadAllBytesAsync(_replay.Folder.WriteGzip("posts.jsonl.gz", rows));
        bytes.AsSpan(bytes.Length / 2).Fill(0xFF);
        _replay.Folder.Write("posts.jsonl.gz", bytes);
        _replay.Account = _replay.Account with { Url = "posts.jsonl.gz" };

        var posts = await _replay.PollAllAsync();

        posts.Count.ShouldBeInRange(1, 4999);
        posts.Select(post => post.PostId).Distinct().Count().ShouldBe(posts.Count);
        _replay.Cursor.State.ShouldBe(AccountState.Unreadable);
    }

    [Fact]
    public async Task A_file_that_has_shrunk_is_not_read_as_new()
    {
        var path = _replay.Folder.Write("posts.jsonl", "{\"text\":\"satu\"}\n{\"text\":\"dua\"}\n");
        await _replay.PollAsync();

        await File.WriteAllTextAsync(path, "{\"text\":\"x\"}\n");

        (await _replay.PollAsync()).Cursor.State.ShouldBe(AccountState.Unreadable);
    }

    [Fact]
    public void Every_error_of_the_settings_is_named()
    {
        var options = new ReplayOptions();
        options.Profiles["a"] = new ReplayProfile { Preset = "tidak-ada", PostsPerSecond = 5, RealtimeFactor = 2, Fields = { ["teks"] = "body" }, Constants = { ["wilayah"] = "62" } };
        options.Profiles["b"] = new ReplayProfile { PostsPerSecond = double.NaN, RealtimeFactor = -1 };

        var failures = new ReplayOptionsValidator().Validate(null, options).Failures!.ToList();

        failures.Count.ShouldBe(6);
        failures.ShouldAllBe(failure => failure.StartsWith("Sources:Replay:Profiles:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_watchlist_stops_the_start_with_every_error()
    {
        _replay.Folder.Write("w.csv", "account_key,agency,region,subject_type,attribution,registered_at\nbluesky:a,A,1,pns,verified,2026-01-01\nbluesky:b,A,62,raja,verified,2026-01-01\n");
        _replay.Profile().Watchlist = "w.csv";

        Should.Throw<OptionsValidationException>(_replay.NewSource).Failures.Count().ShouldBe(2);
    }
}
