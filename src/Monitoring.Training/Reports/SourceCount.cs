using Monitoring.Training.Corpora;

namespace Monitoring.Training.Reports;

/// <summary>A source of a corpus.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Positives">Rows that side with somebody.</param>
public sealed record SourceCount(string Source, int Rows, int Positives)
{
    /// <summary>Counts the rows by source, by name.</summary>
    public static IReadOnlyList<SourceCount> Of(IEnumerable<CorpusRow> rows) =>
    [
        .. rows.GroupBy(row => row.Source ?? "?", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SourceCount(group.Key, group.Count(), group.Count(row => row.Support == 1))),
    ];
}
