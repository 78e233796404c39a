using System.Runtime.InteropServices;

namespace Monitoring.Training.Evaluation;

/// <summary>A point of the precision-recall curve.</summary>
/// <param name="Recall">0 to 1.</param>
/// <param name="Precision">0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PrecisionRecall(double Recall, double Precision);

/// <summary>A bin of probability.</summary>
/// <param name="From">Lower bound.</param>
/// <param name="To">Upper bound.</param>
/// <param name="Said">Mean probability in it; NaN when it is empty.</param>
/// <param name="True">Share of positives in it; NaN when it is empty.</param>
/// <param name="Positives">Rows that side with somebody.</param>
/// <param name="Negatives">Rows that do not.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreBin(double From, double To, double Said, double True, int Positives, int Negatives);

/// <summary>The pictures of an evaluation, as numbers.</summary>
public static class Curves
{
    private const int Points = 200;

    /// <summary>The precision-recall curve, thinned to at most 200 points.</summary>
    public static IReadOnlyList<PrecisionRecall> PrecisionRecallOf(IReadOnlyList<Scored> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var all = scored.Count(item => item.Positive);
        var (positives, seen) = (0, 0);
        var points = new List<PrecisionRecall>();
        foreach (var (positive, negative) in RankingMetrics.Steps(scored))
        {
            positives += positive;
            seen += positive + negative;
            points.Add(new PrecisionRecall(all == 0 ? 0 : (double)positives / all, (double)positives / seen));
        }

        var step = Math.Max(1, points.Count / Points);
        return [.. points.Where((_, index) => index % step == 0 || index == points.Count - 1)];
    }

    /// <summary>Equal bins of probability: how often what is said is so, and how many rows there are.</summary>
    public static IReadOnlyList<ScoreBin> BinsOf(IReadOnlyList<Scored> probabilities, int bins) =>
        [.. Enumerable.Range(0, bins).Select(bin => BinOf([.. probabilities.Where(item => Math.Clamp((int)(item.Score * bins), 0, bins - 1) == bin)], bin, bins))];

    private static ScoreBin BinOf(IReadOnlyList<Scored> rows, int bin, int bins)
    {
        var positives = rows.Count(item => item.Positive);
        return new ScoreBin(
            (double)bin / bins,
            (bin + 1.0) / bins,
            rows.Count == 0 ? double.NaN : rows.Average(item => item.Score),
            rows.Count == 0 ? double.NaN : (double)positives / rows.Count,
            positives,
            rows.Count - positives);
    }
}
