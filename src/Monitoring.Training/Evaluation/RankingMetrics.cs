namespace Monitoring.Training.Evaluation;

/// <summary>Measures of a ranking. Ties are handled as one step, so the order of equal scores never matters. A test holds them equal to ML.NET's where it has them.</summary>
public static class RankingMetrics
{
    /// <summary>Bins of the calibration error.</summary>
    public const int Bins = 10;

    /// <summary>Area under the ROC curve: the chance that a positive scores above a negative, ties count half. 0.5 when one class is missing.</summary>
    public static double RocAuc(IReadOnlyList<Scored> scored)
    {
        var (positives, negatives, area) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(scored))
        {
            // Each negative of this step is beaten by the positives before it, and ties with those of its own step.
            area += negative * (positives + (positive / 2.0));
            positives += positive;
            negatives += negative;
        }

        return positives == 0 || negatives == 0 ? 0.5 : area / (positives * negatives);
    }

    /// <summary>Average precision: the sum of precision times the step of recall. 0 without positives.</summary>
    public static double AveragePrecision(IReadOnlyList<Scored> scored)
    {
        var (positives, seen, sum) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(scored))
        {
            positives += positive;
            seen += positive + negative;
            sum += positive * (positives / seen);
        }

        return positives == 0 ? 0 : sum / positives;
    }

    /// <summary>The largest recall at any cut with at least this precision. 0 when no cut has it.</summary>
    public static double RecallAtPrecision(IReadOnlyList<Scored> scored, double precision)
    {
        var (positives, seen, best) = (0.0, 0.0, 0.0);
        foreach (var (positive, negative) in Steps(scored))
        {
            positives += positive;
            seen += positive + negative;
            best = positives / seen >= precision ? positives : best;
        }

        return positives == 0 ? 0 : best / positives;
    }

    /// <summary>The lowest cut at which at most so many of the negatives pass.</summary>
    public static double CutForFalseFlags(IEnumerable<double> negatives, double share)
    {
        var falling = negatives.OrderDescending().ToList();
        var allowed = (int)Math.Floor(share * falling.Count);
        return allowed < falling.Count ? Math.BitIncrement(falling[allowed]) : double.NegativeInfinity;
    }

    /// <summary>Expected calibration error over ten equal bins of probability: the mean distance of what is said from what is so. 0 of nothing.</summary>
    public static double CalibrationError(IReadOnlyList<Scored> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var distance = new double[Bins];
        foreach (var (probability, positive) in probabilities)
        {
            distance[Math.Clamp((int)(probability * Bins), 0, Bins - 1)] += probability - (positive ? 1 : 0);
        }

        return probabilities.Count == 0 ? 0 : distance.Sum(Math.Abs) / probabilities.Count;
    }

    /// <summary>From the highest score down, one step for each different score: how many of each class it adds.</summary>
    internal static IEnumerable<(int Positive, int Negative)> Steps(IReadOnlyList<Scored> scored)
    {
        var falling = scored.ToArray();
        Array.Sort(falling, static (one, other) => other.Score.CompareTo(one.Score));
        for (var at = 0; at < falling.Length;)
        {
            var (score, positive, negative) = (falling[at].Score, 0, 0);
            for (; at < falling.Length && falling[at].Score.Equals(score); at++)
            {
                positive += falling[at].Positive ? 1 : 0;
                negative += falling[at].Positive ? 0 : 1;
            }

            yield return (positive, negative);
        }
    }
}
