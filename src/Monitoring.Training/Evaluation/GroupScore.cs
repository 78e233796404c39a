namespace Monitoring.Training.Evaluation;

/// <summary>How well the rows of one election, or of one source, are judged by models that have not seen that election.</summary>
/// <param name="Name">Election group or source.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Positives">Rows that side with somebody.</param>
/// <param name="RocAuc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="RecallAtPrecision90">Largest recall at 90 % precision.</param>
/// <param name="SureRocAuc">Area under the ROC curve of the rows that are no borderline cases.</param>
/// <param name="SureAveragePrecision">Average precision of the rows that are no borderline cases.</param>
/// <param name="CalibrationError">Expected calibration error.</param>
/// <param name="Precision">At the policy's threshold, among political posts.</param>
/// <param name="Recall">At the policy's threshold.</param>
/// <param name="F1">At the policy's threshold.</param>
/// <param name="RecallAtFalseFlags">Recall at the cut that gives 20 false flags per 100,000 ordinary posts; NaN without ordinary posts.</param>
/// <param name="PrecisionAtFalseFlags">Precision among political posts at that cut.</param>
public sealed record GroupScore(
    string Name,
    int Rows,
    int Positives,
    Interval RocAuc,
    Interval AveragePrecision,
    Interval RecallAtPrecision90,
    double SureRocAuc,
    double SureAveragePrecision,
    double CalibrationError,
    Interval Precision,
    Interval Recall,
    double F1,
    double RecallAtFalseFlags,
    double PrecisionAtFalseFlags)
{
    /// <summary>The precision at which recall is told.</summary>
    public const double WantedPrecision = 0.9;

    /// <summary>Scores a group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="threshold">The policy's threshold, a probability.</param>
    /// <param name="cut">The raw score above which 20 of 100,000 ordinary posts are flagged; NaN when unknown.</param>
    public static GroupScore Of(string name, IReadOnlyList<JudgedRow> rows, double threshold, double cut)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var raw = rows.Select(row => row.ByRaw).ToList();
        var sure = rows.Where(row => row.Row.Sure != 0).Select(row => row.ByRaw).ToList();
        var atThreshold = Counts.Of(rows, row => row.Flagged(threshold));
        var atCut = Counts.Of(rows, row => row.Gated >= cut);
        return new GroupScore(
            name,
            rows.Count,
            atThreshold.Positives,
            Bootstrap.Of(raw, RankingMetrics.RocAuc),
            Bootstrap.Of(raw, RankingMetrics.AveragePrecision),
            Bootstrap.Of(raw, drawn => RankingMetrics.RecallAtPrecision(drawn, WantedPrecision)),
            RankingMetrics.RocAuc(sure),
            RankingMetrics.AveragePrecision(sure),
            RankingMetrics.CalibrationError([.. rows.Select(row => row.ByProbability)]),
            atThreshold.Precision,
            atThreshold.Recall,
            atThreshold.F1,
            double.IsNaN(cut) ? double.NaN : atCut.Recall.Value,
            double.IsNaN(cut) ? double.NaN : atCut.Precision.Value);
    }
}
