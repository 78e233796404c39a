using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rules;

/// <summary>A few words or two-word phrases that a rule looks for, in any spelling that the reader knows.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<ulong> _words;
    private readonly FrozenSet<ulong> _pairs;

    /// <param name="entries">Words; the two words of a phrase are joined with a space.</param>
    public WordSet(params string[] entries)
    {
        var parts = entries.Select(entry => entry.Split(' ').Select(word => Spelling.Of(TokenHash.Of(word))).ToArray()).ToList();
        _words = parts.Where(entry => entry.Length == 1).Select(entry => entry[0]).ToFrozenSet();
        _pairs = parts.Where(entry => entry.Length == 2).Select(entry => TokenHash.Pair(entry[0], entry[1])).ToFrozenSet();
    }

    public bool IsIn(ReadOnlySpan<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (_words.Contains(tokens[at].Hash) || (at + 1 < tokens.Length && _pairs.Contains(TokenHash.Pair(tokens[at].Hash, tokens[at + 1].Hash))))
            {
                return true;
            }
        }

        return false;
    }
}
