using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Worker;

namespace Monitoring.EndToEnd.Commands;

/// <summary><c>monitoring demo --once</c> as a person runs it.</summary>
public sealed partial class DemoTests
{
    [Fact]
    public async Task The_demo_ends_by_itself_flags_nothing_that_must_pass_and_its_numbers_add_up()
    {
        var (code, output, error) = await Executable.RunAsync("demo", "--once");

        code.ShouldBe(0, error);
        error.ShouldBeEmpty();
        var flagged = Quoted().Matches(output).Select(found => found.Groups[1].Value).ToList();
        flagged.ShouldNotBeEmpty();
        flagged.Intersect(Texts(flagged: false)).ShouldBeEmpty();
        flagged.Except(Texts(flagged: true)).ShouldBeEmpty();

        var read = Numbers().Match(output).Groups.Values.Skip(1).Select(group => int.Parse(group.Value)).ToList();
        read.Count.ShouldBe(6, output);
        read[0].ShouldBe(read[1] + read[2]);
        read[0].ShouldBe(Texts(flagged: true).Count + Texts(flagged: false).Count + 1);
        read[3].ShouldBe(read[1]);
        read[3].ShouldBe(read[4] + read[5]);
        read[4].ShouldBe(flagged.Count);
        read[2].ShouldBe(1);
    }

    [Fact]
    public async Task An_examples_folder_that_is_not_there_is_told_in_a_line()
    {
        var (code, _, error) = await Executable.RunAsync("demo", "--once", "--examples", "/nowhere");

        code.ShouldBe(2);
        error.ShouldContain("watchlist.csv");
        error.ShouldNotContain("   at ");
    }

    // What a flag shows of a post: its title, text and image texts on one line.
    private static List<string> Texts(bool flagged)
    {
        var expected = Lines("expected.jsonl").Where(line => line.GetProperty("flagged").GetBoolean() == flagged).Select(line => line.GetProperty("id").GetString()).ToHashSet();
        return [.. Lines("posts.jsonl").Where(line => expected.Contains(line.GetProperty("id").GetString())).Select(Shown)];
    }

    private static string Shown(JsonElement post)
    {
        var parts = new[] { Text(post, "title"), Text(post, "text") }.Concat(post.TryGetProperty("altTexts", out var texts) ? texts.EnumerateArray().Select(text => text.GetString()) : []);
        var own = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return string.Join(' ', (own.Length > 0 ? own : Text(post, "quotedText")!).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Text(JsonElement post, string name) => post.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Lines(string name) => File.ReadLines(Path.Combine(BundledFiles.Examples, name)).Select(line => JsonDocument.Parse(line).RootElement);

    [GeneratedRegex(@"^  ""(.*)""$", RegexOptions.Multiline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"terbaca (\d+) = dinilai (\d+) \+ surat mati (\d+)\s+dinilai (\d+) = dugaan (\d+) \+ bukan dugaan (\d+)")]
    private static partial Regex Numbers();
}
