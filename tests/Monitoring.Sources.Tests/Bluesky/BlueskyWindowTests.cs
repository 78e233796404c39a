using System.Text.Json;
using Monitoring.Sources.Bluesky;

namespace Monitoring.Sources.Tests.Bluesky;

public sealed class BlueskyWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Registered = Now.AddDays(-30);

    [Fact]
    public void The_first_list_begins_at_the_registration() =>
        Tid.TimeOf(BlueskyWindow.Empty.Start(Registered, Now))!.Value.ShouldBeInRange(Registered.AddMilliseconds(-1), Registered);

    [Fact]
    public void New_edited_and_deleted_records_are_told_apart_and_once()
    {
        var first = Read(BlueskyWindow.Empty, Record(1), Record(2), Record(3));

        var second = Read(first.Window, Record(1), Record(2, "bafydiubah0002"), Record(4));
        var third = Read(second.Window, Record(1), Record(2, "bafydiubah0002"), Record(4));

        Keys(first).ShouldBe([Key(1), Key(2), Key(3)]);
        Keys(second).ShouldBe([Key(2), Key(4)]);
        second.Gone.ShouldBe([Key(3)]);
        (third.Fresh.Count, third.Gone.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_full_page_says_nothing_of_what_lies_behind_it()
    {
        var first = Read(BlueskyWindow.Empty, Record(1), Record(2), Record(3));

        var page = first.Window.Compare(first.Window.Start(Registered, Now), [Record(1), Record(2)], full: true, size: 10, Now);

        page.Gone.ShouldBeEmpty();
        page.Window.Known.Select(known => known.Key).ShouldContain(Key(3));
    }

    [Fact]
    public void The_window_keeps_the_newest_and_goes_on_from_the_oldest_of_them()
    {
        var listing = BlueskyWindow.Empty.Compare("2222222222222", [.. Enumerable.Range(1, 20).Select(number => Record(number))], full: true, size: 5, Now);

        listing.Window.Known.Select(known => known.Key).ShouldBe(Enumerable.Range(16, 5).Select(Key));
        listing.Window.Start(Registered, Now).ShouldBe(Tid.Before(Key(16)));
        listing.More.ShouldBeTrue();
    }

    [Theory]
    [InlineData("3zzzzzzzzzzzz")]
    [InlineData("zzzz")]
    public void A_made_up_key_hides_nothing_that_comes_later(string hostile)
    {
        var first = Read(BlueskyWindow.Empty, Record(1), Record(hostile));

        var start = first.Window.Start(Registered, Now);
        var second = Read(first.Window, Record(1), Record(2), Record(hostile));

        string.CompareOrdinal(start, Key(2)).ShouldBeLessThan(0);
        Keys(first).ShouldBe([Key(1), hostile]);
        Keys(second).ShouldBe([Key(2)]);
    }

    [Fact]
    public void When_all_known_records_are_deleted_reading_goes_on_behind_them()
    {
        var first = Read(BlueskyWindow.Empty, Record(1), Record(2));

        var second = Read(first.Window);

        second.Gone.ShouldBe([Key(1), Key(2)]);
        second.Window.Start(Registered, Now).ShouldBe(Key(2));
    }

    [Fact]
    public void Marks_keep_it_whole_and_small()
    {
        var window = Read(BlueskyWindow.Empty, [.. Enumerable.Range(1, 40).Select(number => Record(number))]).Window;
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);

        window.Write(marks, BlueskyRecord.Post);

        var read = BlueskyWindow.Read(marks, BlueskyRecord.Post);
        read.After.ShouldBe(window.After);
        read.Known.ShouldBe(window.Known);
        marks.Sum(mark => mark.Key.Length + mark.Value.Length).ShouldBeLessThan(1100);
    }

    private static BlueskyListing Read(BlueskyWindow window, params BlueskyRecord[] records) =>
        window.Compare(window.Start(Registered, Now), records, full: false, size: 40, Now);

    private static IEnumerable<string> Keys(BlueskyListing listing) => listing.Fresh.Select(record => record.Uri.Key);

    private static string Key(int number) => Tid.From(Now.AddHours(-100 + number));

    private static BlueskyRecord Record(int number, string? cid = null) => Record(Key(number), cid);

    private static BlueskyRecord Record(string key, string? cid = null) =>
        new(new AtUri("did:plc:contoh", BlueskyRecord.Post, key), cid ?? $"bafy{key}", JsonDocument.Parse("{}").RootElement);
}
