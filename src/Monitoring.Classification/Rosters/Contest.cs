using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rosters;

/// <summary>An election in a region: who stands, how they are called, and the dates of its phases.</summary>
/// <param name="Id">Stable id, for example <c>pilpres-2024</c>.</param>
/// <param name="Kind"><c>pilpres</c>, <c>pileg</c>, <c>pilgub</c>, <c>pilbup</c>, <c>pilwalkot</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Region">Kemendagri code; <c>00</c> is the whole country.</param>
/// <param name="Phases">First day of each phase, in order. The first one is the day from which its sides are sides.</param>
/// <param name="Until">First day on which the contest is over: its sides are no sides any more.</param>
/// <param name="Sides">The sides.</param>
public sealed record Contest(
    string Id, string Kind, string Name, string Region, IReadOnlyList<PhaseStart> Phases, DateOnly Until, IReadOnlyList<Side> Sides)
{
    /// <summary>The code of the whole country.</summary>
    public const string National = Rosters.Region.National;

    /// <summary>Whether the contest concerns a place: the same region, one inside it, or one that holds it.</summary>
    public bool Concerns(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return Region == National || region == National
            || region.StartsWith(Region, StringComparison.Ordinal) || Region.StartsWith(region, StringComparison.Ordinal);
    }

    /// <summary>The phase on a day, or null when the contest is not in force.</summary>
    public Phase? PhaseOn(DateOnly day) =>
        day >= Until ? null : Phases.LastOrDefault(phase => phase.From <= day)?.Phase;
}

/// <summary>The first day of a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="From">Its first day, in the time zone of the region.</param>
public sealed record PhaseStart(Phase Phase, DateOnly From);

/// <summary>A candidate, a pair, a party list, or the empty box.</summary>
/// <param name="Id">Id inside the contest.</param>
/// <param name="Number">Ballot number; null before it is drawn.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Words">How it is called.</param>
public sealed record Side(string Id, int? Number, string Name, SideWords Words);

/// <summary>How a side is called. All lists may be empty; the reader folds case, spelling and spaces itself.</summary>
/// <param name="Candidates">Names and nicknames of its people.</param>
/// <param name="Pair">Acronyms and joined names of the pair.</param>
/// <param name="Fans">Names of its supporters and volunteers.</param>
/// <param name="SlogansFor">Slogans and hashtags that speak for it.</param>
/// <param name="SlogansAgainst">Slogans and hashtags that speak against it.</param>
/// <param name="Brands">Names of its programmes.</param>
/// <param name="Accounts">Official accounts, without @.</param>
/// <param name="WeakNames">Names that are also ordinary names or words: they count only when something else in the post speaks of the election.</param>
/// <param name="Homonyms">Phrases that hold a name and mean something else ("nabi harun").</param>
public sealed record SideWords(
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Pair,
    IReadOnlyList<string> Fans,
    IReadOnlyList<string> SlogansFor,
    IReadOnlyList<string> SlogansAgainst,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<string> WeakNames,
    IReadOnlyList<string> Homonyms);

/// <summary>A party. Parties are sides at all times: the duty of neutrality towards them has no season.</summary>
/// <param name="Id">Stable id, for example <c>pks</c>.</param>
/// <param name="Number">Ballot number in the last national election; null for none.</param>
/// <param name="Name">Full name.</param>
/// <param name="Names">Names and short forms.</param>
/// <param name="Accounts">Official accounts, without @.</param>
/// <param name="Not">Words that, within a few tokens, show that another thing is meant (PKS beside <c>perjanjian</c>).</param>
/// <param name="Needs">Words of which one must stand within a few tokens, for names that are ordinary words (Buruh, Garuda). Empty for none.</param>
/// <param name="WeakNames">Short forms that mean other things too: they count only when something else in the post speaks of parties or an election.</param>
/// <param name="Homonyms">Phrases that hold a name and mean something else.</param>
public sealed record Party(
    string Id,
    int? Number,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<string> Not,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> WeakNames,
    IReadOnlyList<string> Homonyms);

/// <summary>A public figure: an office-holder, a party leader, a former president. Named, and no side unless a contest in force says so.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Names">Names and nicknames.</param>
/// <param name="Accounts">Accounts, without @.</param>
public sealed record Figure(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Accounts);
