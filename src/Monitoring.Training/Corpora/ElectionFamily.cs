namespace Monitoring.Training.Corpora;

/// <summary>Election groups that share names or authors are left out of training together: what a model knows of one it knows of the other.</summary>
public static class ElectionFamily
{
    /// <summary>The family of rows of no election: always trained on, never judged.</summary>
    public const string None = "none";

    /// <summary>The invented contests of the project's own corpus: one hand wrote them all.</summary>
    public const string Own = "own";

    private const string OwnPrefix = "own-";
    private static readonly HashSet<string> Around2024 = new(StringComparer.Ordinal) { "hopefuls_2022_2024", "parpol_2022_2024" };

    /// <summary>The family of a row.</summary>
    public static string Of(CorpusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Election is null or None ? None
            : Around2024.Contains(row.Election) ? "pilpres_2024"
            : row.Election.StartsWith(OwnPrefix, StringComparison.Ordinal) ? Own
            : row.Election;
    }
}
