namespace Monitoring.Training.Evaluation;

/// <summary>Measures of a ranking. Ties are handled as one step, so the order of equal scores never matters.</summary>
public static class RankingMetrics
{
    /// <summary>Area under the ROC curve: the chance that a positive scores above a negative, ties count half. 0.5 when one class is missing.</summary>
    public static double RocAuc(IEnumerable<Scored> scored)
    {
        var (positives, negatives, area) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(scored))
        {
            // Every positive of this step beats the negatives still to come, and ties with those of its own step.
            area += negative * (positives + (positive / 2.0));
            positives += positive;
            negatives += negative;
        }

        return positives == 0 || negatives == 0 ? 0.5 : area / (positives * negatives);
    }

    /// <summary>Average precision: the sum of precision times the step of recall. 0 without positives.</summary>
    public static double AveragePrecision(IEnumerable<Scored> scored)
    {
        var list = scored.ToList();
        var all = list.Count(item => item.Positive);
        var (positives, seen, sum) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(list))
        {
            positives += positive;
            seen += positive + negative;
            sum += positive * (positives / seen);
        }

        return all == 0 ? 0 : sum / all;
    }

    /// <summary>The largest recall at any cut with at least this precision.</summary>
    public static double RecallAtPrecision(IEnumerable<Scored> scored, double precision)
    {
        var list = scored.ToList();
        var all = list.Count(item => item.Positive);
        var (positives, seen, best) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(list))
        {
            positives += positive;
            seen += positive + negative;
            best = positives / seen >= precision ? Math.Max(best, positives / all) : best;
        }

        return all == 0 ? 0 : best;
    }

    /// <summary>The lowest cut at which at most so many of the negatives pass.</summary>
    public static double CutForFalseFlags(IEnumerable<double> negatives, double share)
    {
        var falling = negatives.OrderDescending().ToList();
        var allowed = (int)Math.Floor(share * falling.Count);
        return allowed < falling.Count ? Math.BitIncrement(falling[allowed]) : double.NegativeInfinity;
    }

    /// <summary>Expected calibration error over ten equal bins of probability.</summary>
    public static double CalibrationError(IReadOnlyCollection<Scored> probabilities) => probabilities.Count == 0 ? 0 : probabilities
        .GroupBy(item => Math.Min(9, (int)(item.Score * 10)))
        .Sum(bin => Math.Abs(bin.Average(item => item.Score) - bin.Average(item => item.Positive ? 1.0 : 0.0)) * bin.Count() / probabilities.Count);

    // From the highest score down, one step for each different score.
    private static IEnumerable<(int Positive, int Negative)> Steps(IEnumerable<Scored> scored) => scored
        .GroupBy(item => item.Score)
        .OrderByDescending(group => group.Key)
        .Select(group => (group.Count(item => item.Positive), group.Count(item => !item.Positive)));
}
