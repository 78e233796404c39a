using System.Text;
using System.Text.Json;
using Monitoring.Classification.Assessing;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Problems;
using Monitoring.Worker.Commands.Classify;

namespace Monitoring.Worker.Tests.Commands.Classify;

public sealed class LineAnswerTests
{
    private static readonly LineAnswer Answers = new(
        new Classifier(Good(TextModel.Load(BundledFiles.Model)), Good(RosterLoader.Load(BundledFiles.Rosters)), Good(PolicyLoader.Load(BundledFiles.Policy))),
        new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_answer_has_every_field_of_the_contract()
    {
        var answer = Of("""{"id":"a","text":"Ayo coblos nomor urut 1, menangkan HARMEL!","region":"9901","publishedAt":"2026-10-20T08:00:00Z","kind":"post","platform":"intake","account":"intake:x"}""", out var bad);

        bad.ShouldBeFalse();
        answer.EnumerateObject().Select(field => field.Name).ShouldBe(["id", "score", "flagged", "labels", "targets", "reasons", "notFlaggedBecause", "model", "policy"]);
        answer.GetProperty("score").GetDouble().ShouldBeInRange(0, 1);
        answer.GetProperty("targets")[0].GetProperty("contest").GetString().ShouldBe("contoh-2026");
        var text = "Ayo coblos nomor urut 1, menangkan HARMEL!";
        foreach (var reason in answer.GetProperty("reasons").EnumerateArray().Where(reason => reason.GetProperty("start").GetInt32() >= 0))
        {
            reason.GetProperty("text").GetString().ShouldBe(text.Substring(reason.GetProperty("start").GetInt32(), reason.GetProperty("length").GetInt32()));
        }
    }

    [Fact]
    public void The_id_comes_back_as_it_was() => Of("""{"id":17,"text":"Selamat pagi"}""", out _).GetProperty("id").GetInt32().ShouldBe(17);

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"text":"x"}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","text":7}""")]
    [InlineData("""{"id":"a","text":"x","region":"3"}""")]
    [InlineData("""{"id":"a","text":"x","kind":"story"}""")]
    [InlineData("""{"id":"a","text":"x","publishedAt":"kemarin"}""")]
    [InlineData("""{"id":"a","text":"\ud800"}""")]
    public void A_bad_line_is_answered_with_its_number(string line)
    {
        var answer = Of(line, out var bad);

        bad.ShouldBeTrue();
        answer.GetProperty("line").GetInt64().ShouldBe(12);
        answer.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void An_error_never_quotes_the_line() => Of("rahasia sekali", out _).GetRawText().ShouldNotContain("rahasia");

    private static T Good<T>(Checked<T> found)
        where T : class
        => found.Value ?? throw new InvalidOperationException(string.Join('\n', found.Problems));

    private static JsonElement Of(string line, out bool bad)
    {
        var answer = Answers.Of(new InputLine(12, Encoding.UTF8.GetBytes(line)));
        bad = answer.Bad;
        answer.Json.Span[^1].ShouldBe((byte)'\n');
        return JsonDocument.Parse(answer.Json).RootElement;
    }
}
