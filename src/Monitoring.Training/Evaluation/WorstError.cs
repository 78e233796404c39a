namespace Monitoring.Training.Evaluation;

/// <summary>A row that the model is most sure and most wrong of. By its id: real people's words are not copied into reports.</summary>
/// <param name="Id">Id of the row in its corpus.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Code">Label or negative code that a reader gave it.</param>
/// <param name="Sure">Whether it is no borderline case.</param>
/// <param name="Support">The truth.</param>
/// <param name="Probability">What the model says.</param>
public sealed record WorstError(string Id, string? Source, string? Code, bool Sure, bool Support, double Probability)
{
    /// <summary>How many are told.</summary>
    public const int Most = 50;

    /// <summary>The worst errors, worst first.</summary>
    public static IReadOnlyList<WorstError> Of(IEnumerable<JudgedRow> rows) =>
    [
        .. rows.OrderByDescending(row => Math.Abs(row.Probability - (row.Positive ? 1 : 0)))
            .ThenBy(row => row.Row.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(row => new WorstError(row.Row.Id, row.Row.Source, row.Row.Code, row.Row.Sure != 0, row.Positive, row.Probability)),
    ];
}
