using Monitoring.Sources.Feeds;

namespace Monitoring.Sources.Tests.Feeds;

public sealed class FeedMarksTests
{
    private const string Version = "0123456789abcdef";

    [Fact]
    public void An_entry_that_leaves_the_feed_and_comes_back_is_not_news()
    {
        var marks = Read(FeedMarks.Of(new Dictionary<string, string>()), "1", "2");
        marks = Read(marks, "2", "3");

        marks.IsNews("1", Version).ShouldBeFalse();
    }

    [Fact]
    public void A_lively_feed_does_not_let_its_cursor_grow()
    {
        var marks = FeedMarks.Of(new Dictionary<string, string>());
        for (var poll = 0; poll < 100; poll++)
            marks = Read(marks, [.. Enumerable.Range(poll * 20, 20).Select(number => $"entry-{number}")]);

        marks.ToMarks().Sum(mark => mark.Key.Length + mark.Value.Length).ShouldBeLessThan(4096);
    }

    // one poll, and the marks as the next one reads them
    private static FeedMarks Read(FeedMarks marks, params string[] ids)
    {
        foreach (var id in ids)
            marks.IsNews(id, Version);
        return FeedMarks.Of(marks.ToMarks());
    }
}
