using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Classification;

namespace Monitoring.Training.Corpora;

/// <summary>
/// Where and when the rows of an election group are read, so that the roster of that election is in force. A group named like a contest
/// (<c>pilkada_dki_2017</c> for <c>pilkada-dki-2017</c>) is read in that contest's region, shortly before its vote.
/// </summary>
public sealed class ElectionCalendar
{
    /// <summary>A day on which no contest of the shipped rosters is in force.</summary>
    public static readonly DateTimeOffset BetweenElections = new(2021, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private const int DaysBeforeVote = 10;
    private readonly Dictionary<string, (string Region, DateTimeOffset At)> _known;

    /// <summary>Makes the calendar of the contests of the rosters.</summary>
    public ElectionCalendar(RosterSnapshot rosters)
    {
        ArgumentNullException.ThrowIfNull(rosters);
        _known = rosters.Contests.ToDictionary(contest => contest.Id, contest => (contest.Region, DayOf(contest)), StringComparer.Ordinal);

        // Two groups of shared/data are no contest of their own: the months before candidates were set.
        _known["hopefuls-2022-2024"] = _known["parpol-2022-2024"] = (Contest.National, new DateTimeOffset(2023, 6, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>The reading of a row: its own place and time, else its election's, else between elections.</summary>
    public (string Region, DateTimeOffset At) Of(CorpusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (region, at) = InCampaignOf(row.Election) ?? (Contest.National, BetweenElections);
        return (row.Region ?? region, row.PublishedAt ?? at);
    }

    /// <summary>Place and time in the campaign of an election group; null when the rosters know none of that name.</summary>
    public (string Region, DateTimeOffset At)? InCampaignOf(string? election) =>
        election is not null && _known.TryGetValue(election.Replace('_', '-'), out var known) ? known : null;

    private static DateTimeOffset DayOf(Contest contest)
    {
        var vote = contest.Phases.FirstOrDefault(phase => phase.Phase == Phase.VotingDay)?.From ?? contest.Until;
        return new DateTimeOffset(vote.AddDays(-DaysBeforeVote), TimeOnly.MinValue, TimeSpan.Zero);
    }
}
