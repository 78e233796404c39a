using System.IO.Pipelines;
using System.Text;
using Monitoring.Worker.Commands.Classify;

namespace Monitoring.Worker.Tests.Commands.Classify;

public sealed class LineReaderTests
{
    [Fact]
    public async Task Lines_keep_their_numbers_over_blank_ones_and_blocks()
    {
        var lines = await ReadAsync("\uFEFFone\r\n\n  \nfour\nfive", block: 2);

        lines.Select(line => (line.Number, Text(line))).ShouldBe([(1, "one"), (4, "four"), (5, "five")]);
    }

    [Fact]
    public async Task A_line_that_is_too_long_costs_itself_alone()
    {
        var lines = await ReadAsync($"a\n{new string('x', LineReader.MaxBytes * 3)}\nc\n", block: 1024);

        lines.Select(line => (line.Number, Text(line))).ShouldBe([(1, "a"), (2, null), (3, "c")]);
    }

    [Fact]
    public async Task A_line_without_an_end_that_is_too_long_is_told_at_the_end() =>
        (await ReadAsync(new string('x', LineReader.MaxBytes + 1), block: 4)).ShouldHaveSingleItem().Bytes.ShouldBeNull();

    [Fact]
    public async Task Nothing_is_nothing() => (await ReadAsync("", block: 4)).ShouldBeEmpty();

    [Fact]
    public async Task What_has_come_is_given_before_more_is_waited_for()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("first\nsec"u8.ToArray());
        var (reader, block) = (new LineReader(pipe.Reader), new List<InputLine>());

        (await reader.ReadAsync(block, 1024, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
        block.ShouldHaveSingleItem().Number.ShouldBe(1);

        await pipe.Writer.WriteAsync("ond\n"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        await reader.ReadAsync(block, 1024, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));
        Text(block.ShouldHaveSingleItem()).ShouldBe("second");
    }

    private static async Task<List<InputLine>> ReadAsync(string input, int block)
    {
        var reader = new LineReader(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(input))));
        var (all, lines) = (new List<InputLine>(), new List<InputLine>());
        while (await reader.ReadAsync(lines, block, CancellationToken.None))
        {
            lines.Count.ShouldBeLessThanOrEqualTo(block);
            all.AddRange(lines);
        }

        return all;
    }

    private static string? Text(InputLine line) => line.Bytes is null ? null : Encoding.UTF8.GetString(line.Bytes).TrimEnd('\r');
}
