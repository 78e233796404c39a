namespace Monitoring.Training.Corpora;

/// <summary>Where and when the rows of an election group are read, so that the rosters of that election are in force.</summary>
public static class ElectionCalendar
{
    /// <summary>A day on which no contest of the rosters is in force.</summary>
    public static readonly DateTimeOffset BetweenElections = new(2021, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A day in the hottest campaign of the rosters: the harsher reading of ordinary posts.</summary>
    public static readonly DateTimeOffset InCampaign = new(2024, 1, 15, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (string Region, DateTimeOffset At)> Known = new(StringComparer.Ordinal)
    {
        ["pilkada_dki_2017"] = ("31", new(2017, 2, 1, 0, 0, 0, TimeSpan.Zero)),
        ["pilpres_2019"] = ("00", new(2019, 4, 10, 0, 0, 0, TimeSpan.Zero)),
        ["pilpres_2024"] = ("00", InCampaign),
        ["hopefuls_2022_2024"] = ("00", new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero)),
        ["parpol_2022_2024"] = ("00", new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero)),
    };

    /// <summary>Beginning of the invented contests of the project's own corpus; one hand wrote them all, so they are left out together.</summary>
    private const string OwnPrefix = "own-";

    /// <summary>Groups that share their names and so are left out together.</summary>
    private static readonly HashSet<string> Family2024 = new(StringComparer.Ordinal) { "pilpres_2024", "hopefuls_2022_2024", "parpol_2022_2024" };

    /// <summary>The reading of a row: its own place and time, else its election's, else between elections.</summary>
    public static (string Region, DateTimeOffset At) Of(CorpusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (region, at) = row.Election is not null && Known.TryGetValue(row.Election, out var known) ? known : ("00", BetweenElections);
        return (row.Region ?? region, row.PublishedAt ?? at);
    }

    /// <summary>The family that a row is left out with; <c>none</c> for rows of no election.</summary>
    public static string FamilyOf(CorpusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Election is null or "none" ? "none"
            : Family2024.Contains(row.Election) ? "pilpres_2024"
            : row.Election.StartsWith(OwnPrefix, StringComparison.Ordinal) ? "own"
            : row.Election;
    }
}
