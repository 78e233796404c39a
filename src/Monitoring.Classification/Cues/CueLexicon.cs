using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Cues;

/// <summary>Which cue classes a word or phrase belongs to (<c>cues.txt</c>), as a bit set: bit i is class i of <see cref="Names"/>.</summary>
public sealed class CueLexicon
{
    /// <summary>Most classes: they fit one 64-bit set, two bits of which are kept.</summary>
    public const int MostClasses = 62;

    private const ulong BeginsPhrase = 1UL << 63;
    private const ulong NotStemmed = 1UL << 62;
    private readonly FrozenDictionary<ulong, ulong> _lexicon;
    private readonly FrozenDictionary<ulong, ulong> _pairs;
    private readonly FrozenDictionary<ulong, ulong> _triples;

    // Lexicon, ordinary words with the classes of their stems, and a mark where a phrase may begin: most words need one look-up.
    private readonly FrozenDictionary<ulong, ulong> _words;

    private CueLexicon()
    {
        var file = new CueFile();
        Names = file.Names;
        (_lexicon, _pairs, _triples) = (file.Words.ToFrozenDictionary(), file.Pairs.ToFrozenDictionary(), file.Triples.ToFrozenDictionary());
        _words = WithOrdinaryWords(file).ToFrozenDictionary();
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
            classes[index] = token.IsWord ? OfWord(text, tokens, index) : _lexicon.GetValueOrDefault(token.Hash);
        }
    }

    private ulong OfWord(ReadText text, ReadOnlySpan<Token> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        var set = _words.GetValueOrDefault(token.Hash, NotStemmed);
        if ((set & NotStemmed) != 0)
        {
            set &= ~NotStemmed;
            set |= token.Kind == TokenKind.Word ? CueStem.ClassesOf(text.TextOf(token), _lexicon) : 0;
        }

        return (set & BeginsPhrase) == 0 ? set : (set & ~BeginsPhrase) | PhraseAt(tokens, index);
    }

    private ulong PhraseAt(ReadOnlySpan<Token> tokens, int index)
    {
        if (index + 1 >= tokens.Length)
        {
            return 0;
        }

        var pair = TokenHash.Pair(tokens[index].Hash, tokens[index + 1].Hash);
        var set = _pairs.GetValueOrDefault(pair);
        return index + 2 < tokens.Length ? set | _triples.GetValueOrDefault(TokenHash.Pair(pair, tokens[index + 2].Hash)) : set;
    }

    private Dictionary<ulong, ulong> WithOrdinaryWords(CueFile file)
    {
        var words = new Dictionary<ulong, ulong>(file.Words);
        foreach (var word in Vocabulary.Words)
        {
            // A word that stands for other spellings is stemmed as it was written, so not here.
            var hash = TokenHash.Of(word);
            if (!Spelling.IsCanonical(hash))
            {
                words.TryAdd(hash, CueStem.ClassesOf(word, _lexicon));
            }
        }

        foreach (var first in file.PhraseStarts)
        {
            words[first] = words.GetValueOrDefault(first, NotStemmed) | BeginsPhrase;
        }

        return words;
    }
}
