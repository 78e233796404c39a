using System.Text;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Tests.Records;

public sealed class RecordReaderTests
{
    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("\uFEFFa\nb")]
    public void Line_ends_and_a_byte_order_mark_are_not_content(string text) => Read(text).Select(record => record.Text).ShouldBe(["a", "b"]);

    [Fact]
    public void Every_record_knows_its_byte_and_line_and_reading_goes_on_there()
    {
        const string Text = "sätu\ndua\n\ntiga\n";
        var records = Read(Text);
        records.Select(record => record.Line).ShouldBe([1, 2, 3, 4]);

        var third = records[3];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text)) { Position = third.Offset };
        using var reader = new RecordReader(stream, third.Offset, third.Line, quoted: false, 100);

        reader.TryRead(out var again).ShouldBeTrue();
        (again.Text, again.Line, again.Offset).ShouldBe(("tiga", 4, third.Offset));
    }

    [Fact]
    public void A_line_end_between_quotes_belongs_to_the_record()
    {
        var records = Read("id,text\n1,\"dua\nbaris\"\n2,x\n", quoted: true);

        records.Select(record => record.Text).ShouldBe(["id,text", "1,\"dua\nbaris\"", "2,x"]);
        records[2].Line.ShouldBe(4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_that_is_too_large_is_told_and_the_next_one_read(bool quoted)
    {
        var records = Read($"\"{new string('x', 200_000)}\nsesudah\n", quoted, maxBytes: 1000);

        records.Select(record => record.TooLarge).ShouldBe([true, false]);
        records[1].Text.ShouldBe("sesudah");
    }

    [Fact]
    public void A_record_given_back_is_read_again()
    {
        using var reader = Reader("a\nb\n", quoted: false, 100);
        reader.TryRead(out _);
        reader.TryRead(out var second);

        reader.Unread();

        reader.Mark.ShouldBe((second.Offset, second.Line));
        reader.TryRead(out var again).ShouldBeTrue();
        again.Text.ShouldBe("b");
        reader.Mark.ShouldBe((4, 3));
    }

    [Fact]
    public void The_last_record_says_whether_its_line_has_ended() =>
        Read("a\nb").Select(record => record.Terminated).ShouldBe([true, false]);

    private static RecordReader Reader(string text, bool quoted, int maxBytes) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), 0, 1, quoted, maxBytes);

    private static List<(string Text, long Line, long Offset, bool Terminated, bool TooLarge)> Read(string text, bool quoted = false, int maxBytes = 1000)
    {
        using var reader = Reader(text, quoted, maxBytes);
        var records = new List<(string, long, long, bool, bool)>();
        while (reader.TryRead(out var record))
            records.Add((record.Text, record.Line, record.Offset, record.Terminated, record.TooLarge));
        return records;
    }
}
