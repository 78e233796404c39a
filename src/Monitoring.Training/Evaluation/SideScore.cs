namespace Monitoring.Training.Evaluation;

/// <summary>Fairness: whether posts about one party or pair are flagged more often wrongly, or missed more often, than those about another.</summary>
/// <param name="Side">Roster entry.</param>
/// <param name="Rows">Rows that name it and no other side.</param>
/// <param name="FalseFlagRate">Share of its rows without support that is flagged.</param>
/// <param name="MissRate">Share of its rows with support that is not flagged.</param>
public sealed record SideScore(string Side, int Rows, Interval FalseFlagRate, Interval MissRate)
{
    /// <summary>Fewer rows say nothing of a side.</summary>
    public const int FewestRows = 40;

    /// <summary>Scores every side that enough rows name alone, most rows first.</summary>
    public static IReadOnlyList<SideScore> Of(IEnumerable<JudgedRow> rows, double threshold) =>
    [
        .. rows.Where(row => row.Sides.Count == 1)
            .GroupBy(row => row.Sides[0], StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestRows)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group], threshold)),
    ];

    private static SideScore Of(string side, IReadOnlyList<JudgedRow> rows, double threshold)
    {
        var (positives, negatives) = (rows.Where(row => row.Positive).ToList(), rows.Where(row => !row.Positive).ToList());
        return new SideScore(
            side,
            rows.Count,
            Interval.OfShare(negatives.Count(row => row.Flagged(threshold)), negatives.Count),
            Interval.OfShare(positives.Count(row => !row.Flagged(threshold)), positives.Count));
    }
}
