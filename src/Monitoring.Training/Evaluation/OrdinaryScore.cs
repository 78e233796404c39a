namespace Monitoring.Training.Evaluation;

/// <summary>What happens to posts that support nobody.</summary>
/// <param name="Name">Kind or source; <c>all</c> for all of them.</param>
/// <param name="Rows">Rows.</param>
/// <param name="NamingASide">Rows in which a side is named.</param>
/// <param name="Flagged">Rows that would be flagged at the policy's threshold.</param>
/// <param name="Per100000">False flags per 100,000 posts, with Wilson's interval.</param>
public sealed record OrdinaryScore(string Name, int Rows, int NamingASide, int Flagged, Interval Per100000)
{
    private const double Unit = 100_000;

    /// <summary>Scores a group of ordinary rows.</summary>
    public static OrdinaryScore Of(string name, IReadOnlyList<JudgedRow> rows, double threshold)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var flagged = rows.Count(row => row.Flagged(threshold));
        return new OrdinaryScore(name, rows.Count, rows.Count(row => row.Sides.Count > 0), flagged, Interval.OfShare(flagged, rows.Count).Times(Unit));
    }
}
