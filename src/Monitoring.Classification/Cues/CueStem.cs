using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Cues;

/// <summary>A crude stem, one prefix and one suffix less, for words that the lexicon does not hold themselves.</summary>
internal static class CueStem
{
    private const int Shortest = 4;
    private static readonly string[] Prefixes = ["meng", "meny", "mem", "men", "peng", "pem", "pen", "ber", "ter", "per", "nge", "me", "di", "ke", "se", "pe", "ng"];
    private static readonly string[] Suffixes = ["kannya", "annya", "kanlah", "nya", "lah", "kan", "kah", "ku", "mu", "an", "in", "i"];

    /// <summary>The classes of the word's stem: without the suffix, without the prefix, without both; 0 when the lexicon holds none of them.</summary>
    public static ulong ClassesOf(ReadOnlySpan<char> word, FrozenDictionary<ulong, ulong> lexicon)
    {
        if (word.Length <= Shortest)
        {
            return 0;
        }

        var bare = WithoutSuffix(word);
        if (bare.Length < word.Length && Find(bare, lexicon, out var classes))
        {
            return classes;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.Length - prefix.Length >= Shortest && word.StartsWith(prefix))
            {
                return Find(word[prefix.Length..], lexicon, out classes)
                    || (bare.Length - prefix.Length >= Shortest && Find(bare[prefix.Length..], lexicon, out classes)) ? classes : 0;
            }
        }

        return 0;
    }

    private static bool Find(ReadOnlySpan<char> word, FrozenDictionary<ulong, ulong> lexicon, out ulong classes) =>
        lexicon.TryGetValue(Spelling.Of(TokenHash.Of(word)), out classes);

    private static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= Shortest && word.EndsWith(suffix))
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }
}
