using Monitoring.Training.Corpora;

namespace Monitoring.Training.Evaluation;

/// <summary>The lowest threshold at which honest scores keep both promises: precise among political posts, and almost silent on ordinary ones.</summary>
/// <param name="Threshold">A probability, rounded up to a hundredth; 1 when no threshold keeps both.</param>
/// <param name="Precision">Among political posts of elections left out.</param>
/// <param name="Recall">Of the supporting posts of elections left out.</param>
/// <param name="FalseFlagsPer100000">Of ordinary posts that the models had not seen, read in a campaign.</param>
public sealed record ThresholdChoice(double Threshold, Interval Precision, Interval Recall, Interval FalseFlagsPer100000)
{
    /// <summary>Wanted precision among political posts.</summary>
    public const double TargetPrecision = 0.95;

    private const int Steps = 100;
    private const int FirstStep = 50;
    private const double Unit = 100_000;

    /// <summary>Chooses from honest scores.</summary>
    public static ThresholdChoice Of(IReadOnlyList<Fold> folds, double targetPrecision = TargetPrecision, double falseFlagShare = EvaluationReport.FalseFlagShare)
    {
        ArgumentNullException.ThrowIfNull(folds);

        // Invented posts do not say how right a flag about real ones is; they choose only where there is nothing else.
        var real = folds.Where(fold => fold.LeftOut != ElectionFamily.Own).ToList();
        var judging = real.Count > 0 ? real : folds;
        var political = judging.SelectMany(fold => fold.Political).ToList();
        var ordinary = judging.SelectMany(fold => fold.Ordinary).ToList();
        for (var step = FirstStep; step < Steps; step++)
        {
            var choice = At((double)step / Steps, political, ordinary);
            if (choice.Precision.Value >= targetPrecision && (ordinary.Count == 0 || choice.FalseFlagsPer100000.Value <= falseFlagShare * Unit))
            {
                return choice;
            }
        }

        return At(1, political, ordinary);
    }

    private static ThresholdChoice At(double threshold, List<JudgedRow> political, List<JudgedRow> ordinary)
    {
        var counts = Counts.Of(political, row => row.Flagged(threshold));
        var flagged = ordinary.Count(row => row.Flagged(threshold));
        return new ThresholdChoice(threshold, counts.Precision, counts.Recall, Interval.OfShare(flagged, ordinary.Count).Times(Unit));
    }
}
