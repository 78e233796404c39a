using Monitoring.Sources.Replay;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayPaceTests : IDisposable
{
    private readonly ReplayFixture _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public async Task Posts_per_second_spaces_the_pages()
    {
        _replay.Profile().PostsPerSecond = 4;
        _replay.Folder.Write("posts.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"a\"}\n", 10)));

        var first = await _replay.PollAsync();

        first.Posts.Count.ShouldBe(4);
        first.Cursor.NotBefore.ShouldBe(ReplayFixture.Start.AddSeconds(1));
    }

    [Fact]
    public void Less_than_one_post_a_second_is_one_post_a_page()
    {
        var pace = new ReplayPace(0.1, 0);

        pace.PageSize(200).ShouldBe(1);
        pace.After(1, ReplayFixture.Start).ShouldBe(ReplayFixture.Start.AddSeconds(10));
    }

    [Fact]
    public async Task Real_time_follows_the_posts_own_times_also_over_a_restart()
    {
        _replay.Profile().RealtimeFactor = 60;
        _replay.Folder.Write("posts.jsonl", """
            {"id":"1","text":"a","publishedAt":"2026-03-02T08:00:00Z"}
            {"id":"2","text":"b","publishedAt":"2026-03-02T08:00:00Z"}
            {"id":"3","text":"c","publishedAt":"2026-03-02T09:00:00Z"}
            {"id":"4","text":"d","publishedAt":"2026-03-02T08:30:00Z"}
            """);

        var first = await _replay.PollAsync();
        (first.Posts.Count, first.More, first.Cursor.NotBefore).ShouldBe((2, true, ReplayFixture.Start.AddMinutes(1)));
        (await _replay.PollAsync()).Posts.ShouldBeEmpty();
        _replay.Restart();
        _replay.Time.Advance(TimeSpan.FromMinutes(1));

        (await _replay.PollAllAsync()).Select(post => post.PostId).ShouldBe(["replay:contoh/3", "replay:contoh/4"]);
    }
}
