using System.Collections.Concurrent;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rosters;

/// <summary>All rosters as one immutable whole, checked and ready; swapped as one.</summary>
public sealed class RosterSnapshot
{
    /// <summary>Indonesia's western time, the time zone of election calendars when a region's own is not known (UTC+7, no summer time).</summary>
    private static readonly TimeSpan WesternTime = TimeSpan.FromHours(7);

    // One matcher for each set of contests that are in force together somewhere: few, and made once.
    private readonly ConcurrentDictionary<string, SideMatcher> _matchers = new(StringComparer.Ordinal);

    /// <summary>Creates a snapshot.</summary>
    public RosterSnapshot(
        string version, IReadOnlyList<Contest> contests, IReadOnlyList<Party> parties, IReadOnlyList<Figure> figures, IReadOnlyList<string> homonyms) =>
        (Version, Contests, Parties, Figures, Homonyms) = (version, contests, parties, figures, homonyms);

    /// <summary>Short hash of the files' content.</summary>
    public string Version { get; }

    /// <summary>The contests.</summary>
    public IReadOnlyList<Contest> Contests { get; }

    /// <summary>The parties.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>The public figures.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Words and phrases that look like a name or slogan and mean something else unless a longer name holds them.</summary>
    public IReadOnlyList<string> Homonyms { get; }

    /// <summary>Who is a side in a region at a moment.</summary>
    public SideMatcher MatcherFor(string region, DateTimeOffset at)
    {
        var contests = InForce(region, at);
        var key = string.Join('|', contests.Select(contest => contest.Id));
        return _matchers.GetOrAdd(key, static (_, state) => new SideMatcher(state.contests, state.self.Parties, state.self.Figures, state.self.Homonyms), (contests, self: this));
    }

    /// <summary>The contests that are in force in a region at a moment.</summary>
    public IReadOnlyList<Contest> InForce(string region, DateTimeOffset at)
    {
        var day = DayOf(at);
        return [.. Contests.Where(contest => contest.Concerns(region) && contest.PhaseOn(day) is not null)];
    }

    /// <summary>The phase in a region at a moment: the sharpest of the contests in force.</summary>
    public Phase PhaseOf(string region, DateTimeOffset at)
    {
        var day = DayOf(at);
        return InForce(region, at).Select(contest => contest.PhaseOn(day)!.Value).DefaultIfEmpty(Phase.BetweenElections).MaxBy(Sharpness);
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(WesternTime).DateTime);

    // After the vote weighs less than a campaign elsewhere in the same region.
    private static int Sharpness(Phase phase) => phase switch
    {
        Phase.BetweenElections => 0,
        Phase.AfterVote => 1,
        Phase.BeforeCandidates => 2,
        _ => 2 + (int)phase,
    };
}
