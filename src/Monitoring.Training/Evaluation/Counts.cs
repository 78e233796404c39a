using System.Runtime.InteropServices;

namespace Monitoring.Training.Evaluation;

/// <summary>What a cut gives.</summary>
/// <param name="Hits">Flagged and right.</param>
/// <param name="Flagged">Flagged.</param>
/// <param name="Positives">All that side with somebody.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Counts(int Hits, int Flagged, int Positives)
{
    /// <summary>Share of the flagged that is right.</summary>
    public Interval Precision => Interval.OfShare(Hits, Flagged);

    /// <summary>Share of the positives that is flagged.</summary>
    public Interval Recall => Interval.OfShare(Hits, Positives);

    /// <summary>Harmonic mean of precision and recall; 0 of nothing.</summary>
    public double F1 => Flagged + Positives == 0 ? 0 : 2.0 * Hits / (Flagged + Positives);

    /// <summary>Counts the rows.</summary>
    public static Counts Of(IReadOnlyList<JudgedRow> rows, Func<JudgedRow, bool> flagged)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(flagged);
        return new Counts(rows.Count(row => row.Positive && flagged(row)), rows.Count(flagged), rows.Count(row => row.Positive));
    }
}
