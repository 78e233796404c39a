using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>
/// Finds who is named, for one set of contests in force. Names in words, joined in hashtags, misspelt by a letter or two; ballot numbers only
/// where the words around make them one; homonyms left alone by the words beside them. Immutable and free of allocation when it reads.
/// </summary>
public sealed class SideMatcher
{
    private readonly NameTrie<Meaning> _names = new();
    private readonly Dictionary<ulong, Meaning> _joined = [];
    private readonly Dictionary<ulong, Meaning> _handles = [];
    private readonly FuzzyNames _fuzzy = new();
    private readonly BallotNumbers _numbers;

    internal SideMatcher(IReadOnlyList<Contest> contests, IReadOnlyList<Party> parties, IReadOnlyList<Figure> figures)
    {
        var sides = new List<NamedSide>();
        foreach (var contest in contests)
        {
            foreach (var side in contest.Sides)
            {
                AddSide(side.Words, sides.Count);
                sides.Add(new($"{contest.Id}/{side.Id}", side.Name, contest.Id, side.Number));
            }
        }

        _numbers = new BallotNumbers(sides);
        foreach (var party in parties)
        {
            AddParty(party, sides.Count);
            sides.Add(new($"partai/{party.Id}", party.Name, null, null));
        }

        foreach (var figure in figures)
        {
            AddAll(figure.Names, SideKind.Figure, -1, Stance.None);
            AddHandles(figure.Accounts, SideKind.Figure, -1);
        }

        Sides = sides;
        ContestSides = _numbers.Count;
    }

    /// <summary>The sides that it knows: those of the contests first, then the parties.</summary>
    public IReadOnlyList<NamedSide> Sides { get; }

    /// <summary>How many of <see cref="Sides"/> are sides of a contest in force.</summary>
    public int ContestSides { get; }

    /// <summary>Writes the matches in the order of the text.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="matches">Receives them; at least as long as the tokens.</param>
    /// <param name="homonym">Whether a word that looks like a side means something else here.</param>
    /// <returns>How many.</returns>
    public int Match(ReadText text, Span<SideMatch> matches, out bool homonym)
    {
        ArgumentNullException.ThrowIfNull(text);
        homonym = false;
        var tokens = text.Tokens;
        var count = 0;
        for (var at = 0; at < tokens.Length;)
        {
            var length = Find(text, tokens, at, out var meaning, ref homonym);
            if (length > 0)
            {
                matches[count++] = new SideMatch(at, length, meaning.Kind, meaning.Side, meaning.Stance);
            }

            at += Math.Max(1, length);
        }

        return count;
    }

    private int Find(ReadText text, ReadOnlySpan<Token> tokens, int at, out Meaning meaning, ref bool homonym)
    {
        ref readonly var token = ref tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Mention:
                return _handles.TryGetValue(token.Hash, out meaning) ? 1 : 0;
            case TokenKind.TagStart when _joined.TryGetValue(token.Hash, out meaning) && meaning.Fits(tokens, at, inTag: true):
                return LengthOfTag(tokens, at);
            case TokenKind.Word or TokenKind.Number:
                var length = _names.Longest(tokens, at, out meaning);
                if (length > 0 && meaning.Fits(tokens, at, token.InTag) && !meaning.IsPrayer(token))
                {
                    return length;
                }

                homonym |= length > 0;
                if (_numbers.Longest(tokens, at, out var side) is > 0 and var number)
                {
                    meaning = new Meaning(SideKind.Number, side, Stance.None, null, null);
                    return number;
                }

                if (token.Kind == TokenKind.Word && length == 0)
                {
                    return FindJoined(text, token, out meaning);
                }

                return 0;
            default:
                meaning = default;
                return 0;
        }
    }

    // A pair or slogan written as one word, or a name with a letter wrong.
    private int FindJoined(ReadText text, in Token token, out Meaning meaning)
    {
        var hash = TokenHash.Of(text.TextOf(token));
        if (token.Length >= FuzzyNames.Shortest && _joined.TryGetValue(hash, out meaning) && meaning.Not is null && meaning.Needs is null)
        {
            return 1;
        }

        return _fuzzy.Find(text.TextOf(token), hash, out meaning) ? 1 : 0;
    }

    private static int LengthOfTag(ReadOnlySpan<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Length && tokens[end].Kind != TokenKind.TagEnd)
        {
            end++;
        }

        return Math.Min(end, tokens.Length - 1) - at + 1;
    }

    private void AddSide(SideWords words, int side)
    {
        AddAll(words.SlogansFor, SideKind.Slogan, side, Stance.For);
        AddAll(words.SlogansAgainst, SideKind.Slogan, side, Stance.Against);
        AddAll(words.Pair, SideKind.Pair, side, Stance.None);
        AddAll(words.Candidates, SideKind.Candidate, side, Stance.None);
        AddAll(words.Fans, SideKind.Fan, side, Stance.None);
        AddAll(words.Brands, SideKind.Brand, side, Stance.None);
        AddHandles(words.Accounts, SideKind.Account, side);
        foreach (var name in words.Candidates)
        {
            _fuzzy.Add(name, new Meaning(SideKind.Candidate, side, Stance.None, null, null));
        }
    }

    private void AddParty(Party party, int side)
    {
        var (not, needs) = (HashesOf(party.Not), HashesOf(party.Needs));
        foreach (var name in party.Names)
        {
            // A name of several words ("partai garuda") is its own proof.
            var guarded = !name.Contains(' ', StringComparison.Ordinal);
            Add(name, new Meaning(SideKind.Party, side, Stance.None, guarded ? not : null, guarded ? needs : null));
        }

        AddHandles(party.Accounts, SideKind.PartyAccount, side);
    }

    private void AddAll(IReadOnlyList<string> names, SideKind kind, int side, Stance stance)
    {
        foreach (var name in names)
        {
            Add(name, new Meaning(kind, side, stance, null, null));
        }
    }

    private void Add(string name, Meaning meaning)
    {
        var text = new ReadText();
        text.Load(name.TrimStart('#'));
        var words = new List<ulong>();
        foreach (var token in text.Tokens)
        {
            if (token.IsWord)
            {
                words.Add(token.Hash);
            }
        }

        _names.Add([.. words], meaning);
        var joined = new string([.. text.Normal.ToArray().Where(char.IsLetterOrDigit)]);
        if (joined.Length >= 4)
        {
            _joined.TryAdd(TokenHash.Of(joined), meaning);
        }
    }

    private void AddHandles(IReadOnlyList<string> accounts, SideKind kind, int side)
    {
        foreach (var account in accounts)
        {
            _handles.TryAdd(TokenHash.Of(account.TrimStart('@').ToLowerInvariant()), new Meaning(kind, side, Stance.None, null, null));
        }
    }

    private static FrozenSet<ulong>? HashesOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : words.Select(word => Spelling.Of(TokenHash.Of(word.ToLowerInvariant()))).ToFrozenSet();
}
