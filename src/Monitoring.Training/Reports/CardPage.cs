using System.Text;
using Monitoring.Classification.Models;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Reports;

/// <summary>The model card: what the model is, what it was trained on, how right it is. Markdown.</summary>
public static class CardPage
{
    /// <summary>Writes the card.</summary>
    /// <param name="card">What the model file says of itself.</param>
    /// <param name="report">The evaluation.</param>
    /// <param name="sources">What it was trained on.</param>
    /// <param name="notes">Markdown that is put in as it is.</param>
    public static string Of(ModelCard card, EvaluationReport report, IReadOnlyList<SourceCount> sources, string notes)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(sources);
        var page = new StringBuilder();
        page.Append($"# {card.Id}\n\n");
        page.Append("Written by `monitoring train`. It answers one question: does this text by itself side with a candidate, pair or party that stands in a contest in force?\n\n");
        page.Append($"| | |\n|---|---|\n| trainer | {card.Trainer} |\n| reader | {card.Reader}, {card.Dimension:N0} features |\n| rosters | {report.RosterVersion} |\n");
        page.Append($"| rows | {card.Rows:N0}, SHA-256 `{card.CorpusSha256}` |\n| calibration | Platt, fitted to scores of elections left out: log-odds = {card.Slope:F3} * raw {card.Offset:+0.000;-0.000} |\n\n");
        AppendElections(page, report);
        AppendOrdinary(page, report);
        page.Append(notes.Length > 0 ? $"{notes.Trim()}\n\n" : "");
        AppendSources(page, sources);
        return page.ToString();
    }

    private static void AppendElections(StringBuilder page, EvaluationReport report)
    {
        page.Append("## How right it is on elections that it has not seen\n\n");
        page.Append("Each election was judged by a model trained on everything but that election. Brackets: 95 % interval. P and R: precision and recall at the threshold ");
        page.Append($"{report.Threshold:F2}; R@20: recall at 20 false flags per 100,000 ordinary posts; sure: without borderline rows.\n\n");
        page.Append("| election | rows | ROC AUC | average precision | recall at 90 % precision | sure AUC / AP | ECE | P | R | R@20 |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var group in report.Elections)
        {
            page.Append($"| {group.Name} | {group.Rows:N0} | {Text(group.RocAuc)} | {Text(group.AveragePrecision)} | {Text(group.RecallAtPrecision90)} | {group.SureRocAuc:F3} / {group.SureAveragePrecision:F3} | {group.CalibrationError:F3} | {Text(group.Precision)} | {Text(group.Recall)} | {group.RecallAtFalseFlags:F3} |\n");
        }

        var mean = report.Mean;
        page.Append($"| **mean of {mean.Elections}** | | {mean.RocAuc:F3} | {mean.AveragePrecision:F3} | {mean.RecallAtPrecision90:F3} | {mean.SureRocAuc:F3} / {mean.SureAveragePrecision:F3} | {mean.CalibrationError:F3} | {mean.Precision:F3} | {mean.Recall:F3} | {mean.RecallAtFalseFlags:F3} |\n\n");
    }

    private static void AppendOrdinary(StringBuilder page, EvaluationReport report)
    {
        if (report.Ordinary.Count == 0)
        {
            return;
        }

        var all = report.Ordinary[0];
        page.Append($"Of {all.Rows:N0} ordinary posts that the judging models had not seen, all read as in the middle of a campaign, {all.NamingASide:N0} name a side and {all.Flagged} would be flagged: ");
        page.Append($"{all.Per100000.Value:F0} per 100,000 (95 % interval {all.Per100000.Low:F0} to {all.Per100000.High:F0}).\n\n");
    }

    private static void AppendSources(StringBuilder page, IReadOnlyList<SourceCount> sources)
    {
        page.Append("## Trained on\n\n| source | rows | of them support |\n|---|---|---|\n");
        foreach (var source in sources)
        {
            page.Append($"| {source.Source} | {source.Rows:N0} | {source.Positives:N0} |\n");
        }
    }

    private static string Text(Interval interval) => double.IsNaN(interval.Value) ? "-" : $"{interval.Value:F3} [{interval.Low:F3}, {interval.High:F3}]";
}
