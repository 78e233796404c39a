using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>The names of one set of contests in force, in the tables that the matcher looks them up in. Filled once, then only read.</summary>
internal sealed class NameTables
{
    private const int ShortestJoined = 4;

    /// <summary>Names by their words.</summary>
    public NameTrie<Meaning> Names { get; } = new();

    /// <summary>Phrases that hold a name and mean something else.</summary>
    public NameTrie<bool> Homonyms { get; } = new();

    /// <summary>Names written as one word, by the hash of their letters.</summary>
    public Dictionary<ulong, Meaning> Joined { get; } = [];

    /// <summary>Accounts by the hash of their handle.</summary>
    public Dictionary<ulong, Meaning> Handles { get; } = [];

    /// <summary>Names that may be misspelt.</summary>
    public FuzzyNames Fuzzy { get; } = new();

    /// <summary>Adds a side of a contest.</summary>
    public void AddSide(SideWords words, int side)
    {
        var weak = words.WeakNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        AddAll(words.SlogansFor, new Meaning(SideKind.Slogan, side, Stance.For), weak);
        AddAll(words.SlogansAgainst, new Meaning(SideKind.Slogan, side, Stance.Against), weak);
        AddAll(words.Pair, new Meaning(SideKind.Pair, side, Stance.None), weak);
        AddAll(words.Candidates, new Meaning(SideKind.Candidate, side, Stance.None), weak);
        AddAll(words.Fans, new Meaning(SideKind.Fan, side, Stance.None), weak);
        AddAll(words.Brands, new Meaning(SideKind.Brand, side, Stance.None), weak);
        AddAll(words.WeakNames, new Meaning(SideKind.Candidate, side, Stance.None), weak);
        AddHandles(words.Accounts, new Meaning(SideKind.Account, side, Stance.None));
        AddHomonyms(words.Homonyms);
        foreach (var name in words.Candidates)
        {
            Fuzzy.Add(name, new Meaning(SideKind.Candidate, side, Stance.None));
        }
    }

    /// <summary>Adds a party.</summary>
    public void AddParty(Party party, int side)
    {
        var guard = party.Not.Count + party.Needs.Count == 0 ? null : new NameGuard(HashesOf(party.Not), HashesOf(party.Needs));
        var weak = party.WeakNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in party.Names.Concat(party.WeakNames))
        {
            // A name of several words ("partai garuda") is its own proof.
            var isShort = !name.Contains(' ', StringComparison.Ordinal);
            Add(name, new Meaning(SideKind.Party, side, Stance.None, isShort ? guard : null, weak.Contains(name)));
        }

        AddHandles(party.Accounts, new Meaning(SideKind.PartyAccount, side, Stance.None));
        AddHomonyms(party.Homonyms);
    }

    /// <summary>Adds a public figure.</summary>
    public void AddFigure(Figure figure)
    {
        var meaning = new Meaning(SideKind.Figure, -1, Stance.None);
        AddAll(figure.Names, meaning, []);
        AddHandles(figure.Accounts, meaning);
    }

    /// <summary>Adds phrases that look like a name and mean something else.</summary>
    public void AddHomonyms(IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            Homonyms.Add(WordsOf(phrase, out _), true);
        }
    }

    private void AddAll(IReadOnlyList<string> names, Meaning meaning, HashSet<string> weak)
    {
        foreach (var name in names)
        {
            Add(name, meaning with { Weak = weak.Contains(name) });
        }
    }

    private void Add(string name, Meaning meaning)
    {
        Names.Add(WordsOf(name.TrimStart('#'), out var joined), meaning);
        if (joined.Length >= ShortestJoined)
        {
            Joined.TryAdd(TokenHash.Of(joined), meaning);
        }
    }

    // Names are read as posts are, so that both meet in the same form.
    private static ulong[] WordsOf(string name, out string joined)
    {
        var text = new ReadText();
        text.Load(name);
        joined = new string([.. text.Normal.ToArray().Where(char.IsLetterOrDigit)]);
        return [.. text.Tokens.ToArray().Where(token => token.IsWord).Select(token => token.Hash)];
    }

    private void AddHandles(IReadOnlyList<string> accounts, Meaning meaning)
    {
        foreach (var account in accounts)
        {
            Handles.TryAdd(TokenHash.Of(account.TrimStart('@').ToLowerInvariant()), meaning);
        }
    }

    private static FrozenSet<ulong>? HashesOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : words.Select(word => Spelling.Of(TokenHash.Of(word.ToLowerInvariant()))).ToFrozenSet();
}
