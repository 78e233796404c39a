namespace Monitoring.Training.Evaluation;

/// <summary>Plain mean over the headline elections, each counted once however many rows it has. NaN of none.</summary>
/// <param name="Elections">How many.</param>
/// <param name="RocAuc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="RecallAtPrecision90">Largest recall at 90 % precision.</param>
/// <param name="SureRocAuc">Area under the ROC curve, sure rows.</param>
/// <param name="SureAveragePrecision">Average precision, sure rows.</param>
/// <param name="CalibrationError">Expected calibration error.</param>
/// <param name="Precision">At the policy's threshold, among political posts.</param>
/// <param name="Recall">At the policy's threshold.</param>
/// <param name="RecallAtFalseFlags">At 20 false flags per 100,000 ordinary posts.</param>
/// <param name="PrecisionAtFalseFlags">Among political posts at that cut.</param>
public sealed record MeanScore(
    int Elections,
    double RocAuc,
    double AveragePrecision,
    double RecallAtPrecision90,
    double SureRocAuc,
    double SureAveragePrecision,
    double CalibrationError,
    double Precision,
    double Recall,
    double RecallAtFalseFlags,
    double PrecisionAtFalseFlags)
{
    /// <summary>The mean of groups.</summary>
    public static MeanScore Of(IReadOnlyList<GroupScore> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        double Mean(Func<GroupScore, double> of) => groups.Count == 0 ? double.NaN : groups.Average(of);
        return new MeanScore(
            groups.Count,
            Mean(group => group.RocAuc.Value),
            Mean(group => group.AveragePrecision.Value),
            Mean(group => group.RecallAtPrecision90.Value),
            Mean(group => group.SureRocAuc),
            Mean(group => group.SureAveragePrecision),
            Mean(group => group.CalibrationError),
            Mean(group => group.Precision.Value),
            Mean(group => group.Recall.Value),
            Mean(group => group.RecallAtFalseFlags),
            Mean(group => group.PrecisionAtFalseFlags));
    }
}
