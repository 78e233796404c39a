using System.Collections.Frozen;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>Words of which one anywhere in a post decides.</summary>
internal sealed class WordsAnywhere(params string[] words)
{
    private readonly FrozenSet<ulong> _hashes = words.Select(word => Spelling.Of(TokenHash.Of(word))).ToFrozenSet();

    /// <summary>Whether one of them is in the post.</summary>
    public bool AreIn(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (_hashes.Contains(token.Hash))
            {
                return true;
            }
        }

        return false;
    }
}
