using Monitoring.Contracts.Problems;

namespace Monitoring.Classification.Rosters;

/// <summary>What only the rosters together can show: ids and ballot numbers used twice.</summary>
internal static class RosterCheck
{
    public static IEnumerable<Problem> Across(IReadOnlyList<Contest> contests, IReadOnlyList<Party> parties)
    {
        foreach (var twice in contests.GroupBy(contest => contest.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            yield return new Problem("rosters", 0, $"The contest '{twice.Key}' is there {twice.Count()} times.", "Keep one file for each contest.");
        }

        foreach (var twice in parties.GroupBy(party => party.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            yield return new Problem("rosters", 0, $"The party '{twice.Key}' is there {twice.Count()} times.", "Keep one entry for each party.");
        }

        foreach (var contest in contests)
        {
            foreach (var twice in contest.Sides.Where(side => side.Number is not null).GroupBy(side => side.Number).Where(group => group.Count() > 1))
            {
                yield return new Problem($"contest {contest.Id}", 0, $"Number {twice.Key} is given to {twice.Count()} sides.", "Give each side its own number.");
            }

            foreach (var twice in contest.Sides.GroupBy(side => side.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            {
                yield return new Problem($"contest {contest.Id}", 0, $"The side '{twice.Key}' is there {twice.Count()} times.", "Give each side its own id.");
            }
        }
    }
}
