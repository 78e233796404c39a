using System.Runtime.InteropServices;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>
/// Finds who is named, for one set of contests in force. Names in words, joined in hashtags, misspelt by a letter or two; ballot numbers only
/// where the words around make them one; homonyms left alone by the words beside them. Immutable and free of allocation when it reads.
/// </summary>
public sealed class SideMatcher
{
    private const int LongestHandle = 128;
    private readonly NameTables _tables = new();
    private readonly BallotNumbers _numbers;

    internal SideMatcher(IReadOnlyList<Contest> contests, IReadOnlyList<Party> parties, IReadOnlyList<Figure> figures, IReadOnlyList<string> homonyms)
    {
        var sides = new List<NamedSide>();
        foreach (var contest in contests)
        {
            foreach (var side in contest.Sides)
            {
                _tables.AddSide(side.Words, sides.Count);
                sides.Add(new($"{contest.Id}/{side.Id}", side.Name, contest.Id, side.Number));
            }
        }

        _numbers = new BallotNumbers(sides);
        foreach (var party in parties)
        {
            _tables.AddParty(party, sides.Count);
            sides.Add(new($"partai/{party.Id}", party.Name, null, null));
        }

        foreach (var figure in figures)
        {
            _tables.AddFigure(figure);
        }

        _tables.AddHomonyms(homonyms);
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
        var pass = new Pass(_tables, _numbers, text, takesWeak: false);
        var count = pass.Run(matches);
        homonym = pass.Homonym;
        if (!pass.LeftWeak || !(count > 0 || PoliticalContext.IsIn(text.Tokens)))
        {
            return count;
        }

        // Something else in the post speaks of the election: what was doubtful is meant.
        pass = new Pass(_tables, _numbers, text, takesWeak: true);
        count = pass.Run(matches);
        homonym = pass.Homonym;
        return count;
    }

    /// <summary>The side whose official account this is; -1 for an account that belongs to none.</summary>
    /// <param name="handle">Handle, with or without @.</param>
    public int SideOfAccount(ReadOnlySpan<char> handle)
    {
        Span<char> lower = stackalloc char[LongestHandle];
        handle = handle.TrimStart('@');
        return handle.Length <= LongestHandle && handle.ToLowerInvariant(lower) is var length and > 0
            && _tables.Handles.TryGetValue(TokenHash.Of(lower[..length]), out var meaning) ? meaning.Side : -1;
    }

    /// <summary>One walk over a post.</summary>
    [StructLayout(LayoutKind.Auto)]
    private ref struct Pass(NameTables tables, BallotNumbers numbers, ReadText text, bool takesWeak)
    {
        private readonly ReadOnlySpan<Token> _tokens = text.Tokens;

        public bool Homonym { get; private set; }

        public bool LeftWeak { get; private set; }

        public int Run(Span<SideMatch> matches)
        {
            var count = 0;
            for (var at = 0; at < _tokens.Length;)
            {
                var length = Find(at, out var meaning);
                if (length > 0)
                {
                    matches[count++] = new SideMatch(at, length, meaning.Kind, meaning.Side, meaning.Stance);
                }

                at += Math.Max(1, Math.Abs(length));
            }

            return count;
        }

        // How many tokens name somebody; below 0: how many to pass over, because they mean something else.
        private int Find(int at, out Meaning meaning) => _tokens[at].Kind switch
        {
            TokenKind.Mention => tables.Handles.TryGetValue(_tokens[at].Hash, out meaning) ? 1 : 0,
            TokenKind.TagStart => FindTag(at, out meaning),
            TokenKind.Word or TokenKind.Number => FindWords(at, out meaning),
            _ => Nothing(out meaning),
        };

        private int FindTag(int at, out Meaning meaning) =>
            tables.Joined.TryGetValue(_tokens[at].Hash, out meaning) && (meaning.Guard?.Allows(_tokens, at) ?? true) ? LengthOfTag(at) : 0;

        private int FindWords(int at, out Meaning meaning)
        {
            var length = tables.Names.Longest(_tokens, at, out meaning);
            var homonym = tables.Homonyms.Longest(_tokens, at, out _);
            if (length > 0 && homonym <= length && Means(at, meaning))
            {
                return length;
            }

            if (homonym > 0)
            {
                Homonym = true;
                return -homonym;
            }

            if (numbers.Longest(_tokens, at, out var side, out var weak) is > 0 and var number)
            {
                meaning = new Meaning(SideKind.Number, side, Stance.None);
                return Takes(weak) ? number : 0;
            }

            return _tokens[at].Kind == TokenKind.Word && length == 0 ? FindJoined(at, out meaning) : 0;
        }

        private bool Means(int at, in Meaning meaning)
        {
            var means = !meaning.IsPrayer(_tokens, at) && (meaning.Guard?.Allows(_tokens, at) ?? true);
            means = means && Takes(meaning.Weak && !_tokens[at].InTag);
            Homonym |= !means;
            return means;
        }

        private bool Takes(bool weak)
        {
            LeftWeak |= weak && !takesWeak;
            return !weak || takesWeak;
        }

        // A pair or slogan written as one word, or a name with a letter wrong.
        private readonly int FindJoined(int at, out Meaning meaning)
        {
            var word = text.TextOf(_tokens[at]);
            var hash = TokenHash.Of(word);
            return word.Length >= FuzzyNames.Shortest && tables.Joined.TryGetValue(hash, out meaning) && meaning is { Guard: null, Weak: false }
                ? 1
                : tables.Fuzzy.Find(word, hash, out meaning) ? 1 : 0;
        }

        private readonly int LengthOfTag(int at)
        {
            var end = at + 1;
            while (end < _tokens.Length && _tokens[end].Kind != TokenKind.TagEnd)
            {
                end++;
            }

            return Math.Min(end, _tokens.Length - 1) - at + 1;
        }

        private static int Nothing(out Meaning meaning)
        {
            meaning = default;
            return 0;
        }
    }
}
