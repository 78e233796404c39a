using Monitoring.Sources.Replay;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayStepTests
{
    private static readonly ReplayMark InB = ReplayMark.Start with { Address = "in", File = "b.jsonl", Offset = 40, Line = 3, EndSize = 50, Passed = 1 };

    [Fact]
    public void A_mark_survives_its_cursor()
    {
        var mark = InB with { PaceFrom = DateTimeOffset.UnixEpoch, PaceAt = DateTimeOffset.UnixEpoch.AddDays(1) };

        ReplayMark.Of(mark.ToMarks()).ShouldBe(mark);
        ReplayMark.Of(ReplayMark.Start.ToMarks()).ShouldBe(ReplayMark.Start);
    }

    [Fact]
    public void Another_address_is_a_new_replay() => Next(InB, "lain", ("b.jsonl", 50)).Mark.Offset.ShouldBe(0);

    [Fact]
    public void The_end_of_the_last_file_is_the_end() => Next(InB, "in", ("a.jsonl", 10), ("b.jsonl", 50)).NothingNew.ShouldBeTrue();

    [Fact]
    public void A_file_that_has_grown_goes_on_where_it_stood() => Next(InB, "in", ("a.jsonl", 10), ("b.jsonl", 60)).Mark.Offset.ShouldBe(40);

    [Fact]
    public void The_next_file_begins_at_its_beginning()
    {
        var step = Next(InB, "in", ("a.jsonl", 10), ("b.jsonl", 50), ("c.jsonl", 9));

        (step.File.Name, step.Mark.Offset, step.Mark.Line, step.Mark.Passed, step.IsLast).ShouldBe(("c.jsonl", 0, 1, 2, true));
    }

    [Fact]
    public void A_file_that_was_taken_away_gives_way_to_the_next() => Next(InB, "in", ("a.jsonl", 10), ("c.jsonl", 9)).File.Name.ShouldBe("c.jsonl");

    [Fact]
    public void When_only_files_before_it_are_left_nothing_is_read_twice() => Next(InB, "in", ("a.jsonl", 10)).NothingNew.ShouldBeTrue();

    [Fact]
    public void A_file_added_before_the_mark_is_told_once()
    {
        var step = Next(InB, "in", ("a.jsonl", 10), ("aa.jsonl", 10), ("b.jsonl", 50));

        step.OutOfOrder.ShouldBe(1);
        Next(step.Mark, "in", ("a.jsonl", 10), ("aa.jsonl", 10), ("b.jsonl", 50)).OutOfOrder.ShouldBe(0);
    }

    [Fact]
    public void A_shrunk_file_is_told() => Next(InB, "in", ("a.jsonl", 10), ("b.jsonl", 30)).Shrunk.ShouldBeTrue();

    private static ReplayStep Next(ReplayMark mark, string address, params (string Name, long Size)[] files) =>
        ReplayStep.Next(mark, address, [.. files.Select(file => new ReplayFile(file.Name, file.Name, file.Size, DateTimeOffset.UnixEpoch))]);
}
