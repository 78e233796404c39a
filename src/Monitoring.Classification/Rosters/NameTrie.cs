using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>Finds the longest name that begins at a token: a trie over the hashes of normalised words, built once, read without memory.</summary>
internal sealed class NameTrie<T>
{
    private readonly Dictionary<(int Node, ulong Word), int> _edges = [];
    private readonly List<(bool IsName, T Value)> _nodes = [(false, default!)];

    /// <summary>Adds a name; one that is there already keeps its first meaning.</summary>
    public bool Add(ReadOnlySpan<ulong> words, T value)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_edges.TryGetValue((node, word), out var next))
            {
                next = _nodes.Count;
                _nodes.Add((false, default!));
                _edges[(node, word)] = next;
            }

            node = next;
        }

        if (node == 0 || _nodes[node].IsName)
        {
            return false;
        }

        _nodes[node] = (true, value);
        return true;
    }

    /// <summary>The longest name that begins at a token.</summary>
    /// <returns>How many tokens it has; 0 for none.</returns>
    public int Longest(ReadOnlySpan<Token> tokens, int at, out T value)
    {
        var (node, length) = (0, 0);
        value = default!;
        for (var index = at; index < tokens.Length && tokens[index].IsWord && _edges.TryGetValue((node, tokens[index].Hash), out var next); index++)
        {
            node = next;
            if (_nodes[node].IsName)
            {
                (length, value) = (index - at + 1, _nodes[node].Value);
            }
        }

        return length;
    }
}
