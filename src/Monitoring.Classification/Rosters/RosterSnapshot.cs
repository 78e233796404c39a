using System.Collections.Concurrent;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rosters;

/// <summary>All rosters as one immutable whole, checked and ready; swapped as one.</summary>
public sealed class RosterSnapshot
{
    private const int MostScenes = 20_000;

    // One matcher for each set of contests that are in force together somewhere: few, and made once.
    private readonly ConcurrentDictionary<string, SideMatcher> _matchers = new(StringComparer.Ordinal);

    // What holds in a region on a day: asked for every post, so it is kept; dropped as a whole when a long replay has asked for too many days.
    private readonly ConcurrentDictionary<(string Region, DateOnly Day), Scene> _scenes = [];

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
    public SideMatcher MatcherFor(string region, DateTimeOffset at) => SceneOf(region, at).Matcher;

    /// <summary>The phase in a region at a moment: the sharpest of the contests in force.</summary>
    public Phase PhaseOf(string region, DateTimeOffset at) => SceneOf(region, at).Phase;

    /// <summary>The contests that are in force in a region at a moment.</summary>
    public IReadOnlyList<Contest> InForce(string region, DateTimeOffset at)
    {
        var day = Region.DayIn(region, at);
        return [.. Contests.Where(contest => contest.Concerns(region) && contest.PhaseOn(day) is not null)];
    }

    private Scene SceneOf(string region, DateTimeOffset at)
    {
        var key = (region, Region.DayIn(region, at));
        if (_scenes.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_scenes.Count >= MostScenes)
        {
            _scenes.Clear();
        }

        return _scenes[key] = new Scene(MatcherOf(InForce(region, at)), PhaseOf(InForce(region, at), key.Item2));
    }

    private SideMatcher MatcherOf(IReadOnlyList<Contest> contests) => _matchers.GetOrAdd(
        string.Join('|', contests.Select(contest => contest.Id)),
        static (_, state) => new SideMatcher(state.contests, state.self.Parties, state.self.Figures, state.self.Homonyms),
        (contests, self: this));

    private static Phase PhaseOf(IReadOnlyList<Contest> contests, DateOnly day) =>
        contests.Select(contest => contest.PhaseOn(day)!.Value).DefaultIfEmpty(Phase.BetweenElections).MaxBy(Sharpness);

    // After the vote weighs less than a campaign elsewhere in the same region.
    private static int Sharpness(Phase phase) => phase switch
    {
        Phase.BetweenElections => 0,
        Phase.AfterVote => 1,
        Phase.BeforeCandidates => 2,
        _ => 2 + (int)phase,
    };

    private sealed record Scene(SideMatcher Matcher, Phase Phase);
}
