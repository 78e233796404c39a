using System.Text.Json;
using Monitoring.Training.Corpora;
using Monitoring.Training.Evaluation;
using Monitoring.Training.Reports;

namespace Monitoring.Training.Tests.Evaluation;

public class EvaluationReportTests
{
    private const string Secret = "kata-kata orang sungguhan";
    private static readonly EvaluationSubject Subject = new("m-1", "reader-1", "r1", LeftOut: true, Threshold: 0.9);

    [Fact]
    public void Only_the_left_out_elections_make_the_mean_and_each_counts_once()
    {
        var report = EvaluationReport.Of(Subject, [Fold("a", Rows("a", 40, right: true)), Fold("b", [.. Rows("b", 10, right: false), .. Rows("b-side", 50, right: true)])]);
        report.Elections.Select(group => group.Name).ShouldBe(["a", "b", "b-side"]);
        report.Mean.Elections.ShouldBe(2);
        report.Mean.RocAuc.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void A_post_that_names_no_side_is_never_flagged_however_sure_the_model_is()
    {
        var rows = Rows("a", 10, right: true).Select(row => row with { Sides = [] }).ToList();
        var group = EvaluationReport.Of(Subject, [Fold("a", rows)]).Elections.ShouldHaveSingleItem();
        group.Recall.Value.ShouldBe(0);
        group.RocAuc.Value.ShouldBe(1);
    }

    [Fact]
    public void False_flags_are_told_per_hundred_thousand_and_by_kind()
    {
        var ordinary = Enumerable.Range(0, 1000).Select(at => Row("none", $"o{at}", 0, at < 2 ? 0.95 : 0.1, at < 500 ? "football" : "office")).ToList();
        var report = EvaluationReport.Of(Subject, [new Fold("a", Rows("a", 10, right: true), ordinary)]);
        report.Ordinary.Select(row => (row.Name, row.Flagged)).ShouldBe([("all", 2), ("football", 2), ("office", 0)]);
        report.Ordinary[0].Per100000.Value.ShouldBe(200, 1e-9);
    }

    [Fact]
    public void A_party_with_more_false_flags_than_another_is_seen()
    {
        var fair = Enumerable.Range(0, 50).Select(at => Row("a", $"x{at}", 0, 0.1) with { Sides = ["partai/satu"] });
        var unfair = Enumerable.Range(0, 50).Select(at => Row("a", $"y{at}", 0, at < 25 ? 0.95 : 0.1) with { Sides = ["partai/dua"] });
        var sides = SideScore.Of(fair.Concat(unfair), 0.9).ToDictionary(side => side.Side, StringComparer.Ordinal);
        sides["partai/satu"].FalseFlagRate.Value.ShouldBe(0);
        sides["partai/dua"].FalseFlagRate.Value.ShouldBe(0.5);
    }

    [Fact]
    public void The_page_and_the_json_hold_ids_and_nobodys_words_and_ask_nothing_of_the_net()
    {
        var report = EvaluationReport.Of(Subject, [Fold("a", Rows("a", 20, right: false))]);
        var (page, json) = (ReportPage.Of(report), JsonSerializer.Serialize(report, ReportJson.Default.EvaluationReport));
        foreach (var text in new[] { page, json })
        {
            text.ShouldContain("a:p1");
            text.ShouldNotContain(Secret);
        }

        page.ShouldNotContain("http");
        page.ShouldNotContain("src=");
        page.Split("<svg").Length.ShouldBe(5);
        JsonSerializer.Deserialize(json, ReportJson.Default.EvaluationReport)!.Mean.ShouldBe(report.Mean);
    }

    [Fact]
    public void A_name_with_markup_does_no_harm_to_the_page() =>
        ReportPage.Of(EvaluationReport.Of(Subject with { Model = "<script>x" }, [Fold("a", Rows("a", 5, right: true))])).ShouldNotContain("<script>");

    [Fact]
    public void The_chosen_threshold_keeps_both_promises_and_is_the_lowest_that_does()
    {
        var political = Enumerable.Range(0, 100).Select(at => Row("a", $"p{at}", at >= 40 ? 1 : 0, at / 100.0)).ToList();
        var choice = ThresholdChoice.Of([new Fold("a", political, [])]);
        choice.Precision.Value.ShouldBe(1);
        choice.Threshold.ShouldBe(0.5);
        var noisy = Enumerable.Range(0, 1000).Select(at => Row("none", $"o{at}", 0, 0.8)).ToList();
        ThresholdChoice.Of([new Fold("a", political, noisy)]).Threshold.ShouldBe(0.81);
    }

    private static Fold Fold(string name, IReadOnlyList<JudgedRow> rows) => new(name, rows, []);

    private static List<JudgedRow> Rows(string election, int each, bool right) =>
    [
        .. Enumerable.Range(0, each).Select(at => Row(election, $"p{at}", 1, right ? 0.95 : 0.05)),
        .. Enumerable.Range(0, each).Select(at => Row(election, $"n{at}", 0, right ? 0.05 : 0.95)),
    ];

    private static JudgedRow Row(string election, string id, int support, double probability, string? kind = null) =>
        new(new CorpusRow($"{election}:{id}", Secret, support, "s", election, Kind: kind), Math.Log(probability / (1 - probability + 1e-9)), probability, ["c/1"]);
}
