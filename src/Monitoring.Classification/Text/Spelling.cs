using System.Collections.Frozen;

namespace Monitoring.Classification.Text;

/// <summary>One form for the many spellings of a word: chat abbreviations, slang, number words (<c>spelling.txt</c>).</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<ulong, ulong> Canonical = Read();

    private static readonly FrozenSet<ulong> Targets = Canonical.Values.ToFrozenSet();

    /// <summary>Whether other spellings are read as this word.</summary>
    public static bool IsCanonical(ulong word) => Targets.Contains(word);

    /// <summary>The hash of the canonical form of a word.</summary>
    public static ulong Of(ulong word) => Canonical.GetValueOrDefault(word, word);

    private static FrozenDictionary<ulong, ulong> Read() =>
        Resource.Lines("Text.spelling.txt")
            .SelectMany(line =>
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return words.Skip(1).Select(word => KeyValuePair.Create(TokenHash.Of(word), TokenHash.Of(words[0])));
            })
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary();
}
