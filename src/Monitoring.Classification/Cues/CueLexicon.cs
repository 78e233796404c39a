using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Cues;

/// <summary>Which cue classes a word or phrase belongs to (<c>cues.txt</c>), as a bit set: bit i is class i of <see cref="Names"/>.</summary>
public sealed class CueLexicon
{
    /// <summary>Most classes: they fit one 64-bit set.</summary>
    public const int MostClasses = 64;

    private const int ShortestStem = 4;
    private static readonly string[] Prefixes = ["meng", "meny", "mem", "men", "peng", "pem", "pen", "ber", "ter", "per", "nge", "me", "di", "ke", "se", "pe", "ng"];
    private static readonly string[] Suffixes = ["kannya", "annya", "kanlah", "nya", "lah", "kan", "kah", "ku", "mu", "an", "in", "i"];
    private readonly FrozenDictionary<ulong, ulong> _words;
    private readonly FrozenDictionary<ulong, ulong> _pairs;
    private readonly FrozenDictionary<ulong, ulong> _triples;

    private CueLexicon()
    {
        var (words, pairs, triples) = (new Dictionary<ulong, ulong>(), new Dictionary<ulong, ulong>(), new Dictionary<ulong, ulong>());
        var names = new List<string>();
        foreach (var line in Resource.Lines("Cues.cues.txt"))
        {
            if (line[0] == '[')
            {
                names.Add(line.Trim('[', ']'));
                continue;
            }

            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('_').Select(Canonical).ToArray();
                var (table, key) = parts.Length switch
                {
                    1 => (words, parts[0]),
                    2 => (pairs, TokenHash.Pair(parts[0], parts[1])),
                    _ => (triples, TokenHash.Pair(TokenHash.Pair(parts[0], parts[1]), parts[2])),
                };
                var bit = 1UL << (names.Count - 1);
                table[key] = table.GetValueOrDefault(key) | bit;

                // An emoji written as <Victory Hand> is one token with spaces in its name.
                var spaced = TokenHash.Of(entry.Replace('_', ' '));
                words[spaced] = words.GetValueOrDefault(spaced) | bit;
            }
        }

        Names = names;
        (_words, _pairs, _triples) = (words.ToFrozenDictionary(), pairs.ToFrozenDictionary(), triples.ToFrozenDictionary());
    }

    /// <summary>The lexicon of this assembly.</summary>
    public static CueLexicon Default { get; } = new();

    /// <summary>The classes, in the order of their bits.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The bit set of these classes.</summary>
    /// <exception cref="ArgumentException">A name is no class of the lexicon.</exception>
    public ulong SetOf(params ReadOnlySpan<string> names)
    {
        var set = 0UL;
        foreach (var name in names)
        {
            var index = Names.ToList().IndexOf(name);
            set |= index >= 0 ? 1UL << index : throw new ArgumentException($"No cue class {name}.", nameof(names));
        }

        return set;
    }

    /// <summary>Writes the classes of every token; a phrase gives its classes to its first token.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="classes">One set a token; at least as long as the tokens.</param>
    public void Read(ReadText text, Span<ulong> classes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = text.Tokens;
        for (var index = 0; index < tokens.Length; index++)
        {
            ref readonly var token = ref tokens[index];
            var set = token.Kind == TokenKind.Word ? OfWord(text, token) : _words.GetValueOrDefault(token.Hash);
            if (index + 1 < tokens.Length && token.IsWord)
            {
                var pair = TokenHash.Pair(token.Hash, tokens[index + 1].Hash);
                set |= _pairs.GetValueOrDefault(pair);
                if (index + 2 < tokens.Length)
                {
                    set |= _triples.GetValueOrDefault(TokenHash.Pair(pair, tokens[index + 2].Hash));
                }
            }

            classes[index] = set;
        }
    }

    // A crude stem: one prefix and one suffix less. Only for words that the lexicon does not hold themselves.
    private ulong OfWord(ReadText text, in Token token)
    {
        if (_words.TryGetValue(token.Hash, out var set))
        {
            return set;
        }

        var word = text.TextOf(token);
        if (word.Length <= ShortestStem)
        {
            return 0;
        }

        var bare = WithoutSuffix(word);
        if (bare.Length < word.Length && _words.TryGetValue(Spelling.Of(TokenHash.Of(bare)), out set))
        {
            return set;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix) && word.Length - prefix.Length >= ShortestStem)
            {
                return _words.TryGetValue(Spelling.Of(TokenHash.Of(word[prefix.Length..])), out set) ? set
                    : bare.Length - prefix.Length >= ShortestStem ? _words.GetValueOrDefault(Spelling.Of(TokenHash.Of(bare[prefix.Length..]))) : 0;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.EndsWith(suffix) && word.Length - suffix.Length >= ShortestStem)
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }

    private static ulong Canonical(string word) => Spelling.Of(TokenHash.Of(word.ToLowerInvariant()));
}
