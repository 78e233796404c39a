using System.Text.Json;
using Monitoring.Worker;

namespace Monitoring.EndToEnd.Commands;

/// <summary><c>monitoring classify</c> as another program runs it.</summary>
public sealed class ClassifyTests : IDisposable
{
    private const long Megabyte = 1 << 20;
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answers_come_in_order_a_bad_line_with_its_number_and_the_exit_code_says_so()
    {
        var input = _folder.Write("in.jsonl", string.Join('\n', Enumerable.Range(1, 3000).Select(line => line % 1000 == 0 ? "{broken" : $$"""{"id":{{line}},"text":"Selamat pagi {{line}}"}""")));

        var (code, output, error) = await Executable.RunAsync("classify", "--in", input, "--out", _folder.At("out.jsonl"));

        code.ShouldBe(3);
        (output + error).ShouldBeEmpty();
        var answers = (await File.ReadAllLinesAsync(_folder.At("out.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.TryGetProperty("line", out var line) ? -line.GetInt32() : answer.GetProperty("id").GetInt32())
            .ShouldBe(Enumerable.Range(1, 3000).Select(line => line % 1000 == 0 ? -line : line));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_output()
    {
        var posts = Path.Combine(BundledFiles.Examples, "posts.jsonl");

        var (first, second) = (await Executable.RunAsync("classify", "--in", posts), await Executable.RunAsync("classify", "--in", posts));

        first.Code.ShouldBe(0);
        first.Output.ShouldBe(second.Output);
    }

    [Fact]
    public async Task A_program_that_waits_for_each_answer_gets_it()
    {
        using var classify = Executable.Start([], readOutput: false, "classify");
        for (var turn = 0; turn < 3; turn++)
        {
            await classify.Input.WriteLineAsync($$"""{"id":"{{turn}}","text":"Apel pagi"}""");
            await classify.Input.FlushAsync();
            JsonDocument.Parse((await classify.RawOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)))!).RootElement.GetProperty("id").GetString().ShouldBe($"{turn}");
        }

        classify.Input.Close();
        (await classify.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_input()
    {
        using var classify = Executable.Start([], readOutput: false, "classify");
        var counted = new Answers(classify.RawOutput);

        await counted.SendAsync(classify.Input, 10_000);
        var early = classify.PeakMemory;
        await counted.SendAsync(classify.Input, 60_000);
        var late = classify.PeakMemory;

        classify.Input.Close();
        (await classify.EndAsync()).ShouldBe(0);
        (late - early).ShouldBeLessThan(48 * Megabyte, $"{early / Megabyte} MB after 10,000 posts, {late / Megabyte} MB after 70,000");
    }

    [Fact]
    public async Task A_bad_model_roster_and_policy_are_all_told_at_once()
    {
        var (code, _, error) = await Executable.RunAsync(
            "classify", "--in", "-", "--model", _folder.Write("m.zip", "no zip"), "--roster", _folder.At("none"), "--policy", _folder.Write("p.yaml", "version: \"1\"\nthresholds:\n  default: 2\n"));

        code.ShouldBe(2);
        error.ShouldContain("m.zip");
        error.ShouldContain("none");
        error.ShouldContain("p.yaml:3");
    }

    private sealed class Answers(StreamReader output)
    {
        public async Task SendAsync(StreamWriter input, int count)
        {
            var reading = Task.Run(async () =>
            {
                for (var read = 0; read < count; read++)
                {
                    (await output.ReadLineAsync()).ShouldNotBeNull();
                }
            });
            for (var sent = 0; sent < count; sent++)
            {
                await input.WriteLineAsync($$"""{"id":{{sent}},"text":"Pelayanan KTP buka sampai pukul tiga sore, bawa berkas lengkap {{sent}}"}""");
            }

            await input.FlushAsync();
            await reading.WaitAsync(TimeSpan.FromSeconds(100));
        }
    }
}
