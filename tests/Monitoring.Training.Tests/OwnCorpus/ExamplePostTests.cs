using System.Text.Json.Nodes;
using Monitoring.Contracts.Classification;

namespace Monitoring.Training.Tests.OwnCorpus;

/// <summary>The files of <c>monitoring demo</c> fit together.</summary>
public sealed class ExamplePostTests
{
    private static readonly JsonNode[] Posts = Read("posts.jsonl");
    private static readonly JsonNode[] Expected = Read("expected.jsonl");

    [Fact]
    public void Every_post_has_its_expected_answer_and_no_answer_is_without_post() =>
        Expected.Select(Id).ShouldBe(Posts.Select(Id));

    [Fact]
    public void Ids_and_texts_are_unique()
    {
        Posts.Select(Id).ShouldBeUnique();
        Posts.Select(post => $"{post["text"]}{post["quotedText"]}").ShouldBeUnique();
    }

    [Fact]
    public void Every_account_is_on_the_example_watchlist()
    {
        var registered = File.ReadLines(Models.Folder("examples", "watchlist.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Posts.Select(post => post["account"]!.GetValue<string>()).ShouldBeSubsetOf(registered);
    }

    [Fact]
    public void Every_post_falls_into_the_campaign_of_the_invented_contest()
    {
        foreach (var post in Posts)
        {
            var (region, at) = (post["region"]!.GetValue<string>(), post["publishedAt"]!.GetValue<DateTimeOffset>());
            Models.Rosters.PhaseOf(region, at).ShouldBe(Phase.Campaign, Id(post));
            Models.Rosters.InForce(region, at).Select(contest => contest.Id).ShouldBe(["contoh-2026"], Id(post));
        }
    }

    [Fact]
    public void Answers_are_codes_of_the_contracts()
    {
        foreach (var answer in Expected)
        {
            var flagged = answer["flagged"]!.GetValue<bool>();
            var codes = answer[flagged ? "labels" : "reasons"]!.AsArray().Select(code => code!.GetValue<string>()).ToList();
            codes.ShouldNotBeEmpty(Id(answer));
            codes.ShouldBeSubsetOf(flagged ? Labels.All : NotFlaggedReasons.All, Id(answer));
        }
    }

    private static JsonNode[] Read(string file) => [.. File.ReadLines(Models.Folder("examples", file)).Select(line => JsonNode.Parse(line)!)];

    private static string Id(JsonNode post) => post["id"]!.GetValue<string>();
}
