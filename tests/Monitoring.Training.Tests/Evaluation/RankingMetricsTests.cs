using Microsoft.ML;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Tests.Evaluation;

public class RankingMetricsTests
{
    private static readonly Scored[] Four = [new(0.9, true), new(0.8, false), new(0.7, true), new(0.1, false)];

    [Fact]
    public void Auc_and_average_precision_are_those_that_one_computes_by_hand()
    {
        RankingMetrics.RocAuc(Four).ShouldBe(0.75, 1e-12);
        RankingMetrics.AveragePrecision(Four).ShouldBe((1 + (2.0 / 3)) / 2, 1e-12);
    }

    [Fact]
    public void Auc_and_average_precision_equal_those_of_ML_NET()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 2000).Select(_ => random.NextDouble()).Select(x => new Scored((float)((x * 3) - 1), random.NextDouble() < x)).ToList();
        var context = new MLContext(1);
        var data = context.Data.LoadFromEnumerable(rows.Select(row => new Row { Label = row.Positive, Score = (float)row.Score, PredictedLabel = row.Score > 0 }));
        var theirs = context.BinaryClassification.EvaluateNonCalibrated(data, nameof(Row.Label), nameof(Row.Score));
        RankingMetrics.RocAuc(rows).ShouldBe(theirs.AreaUnderRocCurve, 1e-6);
        RankingMetrics.AveragePrecision(rows).ShouldBe(theirs.AreaUnderPrecisionRecallCurve, 0.002);
    }

    [Fact]
    public void The_order_of_equal_scores_never_matters()
    {
        Scored[] tied = [new(0.5, true), new(0.5, false), new(0.5, true), new(0.2, false)];
        Scored[] turned = [.. tied.Reverse()];
        RankingMetrics.RocAuc(turned).ShouldBe(RankingMetrics.RocAuc(tied));
        RankingMetrics.AveragePrecision(turned).ShouldBe(RankingMetrics.AveragePrecision(tied));
        RankingMetrics.RocAuc(tied).ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Recall_at_a_precision_is_the_largest_at_any_cut()
    {
        RankingMetrics.RecallAtPrecision(Four, 0.9).ShouldBe(0.5);
        RankingMetrics.RecallAtPrecision(Four, 0.6).ShouldBe(1);
        RankingMetrics.RecallAtPrecision([new(1, false), new(0, true)], 0.9).ShouldBe(0);
    }

    [Fact]
    public void The_cut_lets_no_more_negatives_pass_than_allowed()
    {
        double[] negatives = [.. Enumerable.Range(0, 1000).Select(at => (double)at)];
        negatives.Count(score => score >= RankingMetrics.CutForFalseFlags(negatives, 0.003)).ShouldBe(3);
        double[] tied = [5, 5, 5, 1];
        tied.Count(score => score >= RankingMetrics.CutForFalseFlags(tied, 0.5)).ShouldBe(0);
    }

    [Fact]
    public void The_calibration_error_is_the_distance_of_what_is_said_from_what_is_so()
    {
        RankingMetrics.CalibrationError([new(0.75, true), new(0.75, true), new(0.75, true), new(0.75, false)]).ShouldBe(0, 1e-12);
        RankingMetrics.CalibrationError([new(1, false), new(0, true)]).ShouldBe(1, 1e-12);
        RankingMetrics.CalibrationError([]).ShouldBe(0);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Score { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
