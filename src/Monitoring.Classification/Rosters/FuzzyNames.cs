using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>
/// Names with a letter dropped, added, changed or two swapped: both sides drop each of their letters in turn and meet (the symmetric delete
/// method). Only words that nobody writes otherwise are tried, and only names of seven letters or more, so that no homonym is crossed.
/// </summary>
internal sealed class FuzzyNames
{
    /// <summary>Shortest name and word that may differ.</summary>
    public const int Shortest = 7;

    private const int Longest = 24;
    private readonly Dictionary<ulong, (string Name, Meaning Meaning)> _deletes = [];

    public void Add(string name, Meaning meaning)
    {
        var word = name.ToLowerInvariant();
        if (word.Length is < Shortest or > Longest || !word.All(char.IsAsciiLetter))
        {
            return;
        }

        Span<char> shorter = stackalloc char[Longest];
        _deletes.TryAdd(TokenHash.Of(word), (word, meaning));
        for (var gone = 0; gone < word.Length; gone++)
        {
            _deletes.TryAdd(TokenHash.Of(Without(word, gone, shorter)), (word, meaning));
        }
    }

    public bool Find(ReadOnlySpan<char> word, ulong hash, out Meaning meaning)
    {
        meaning = default;
        if (_deletes.Count == 0 || word.Length is < Shortest or > Longest || Vocabulary.Knows(hash))
        {
            return false;
        }

        if (Meets(word, hash, out meaning))
        {
            return true;
        }

        Span<char> shorter = stackalloc char[Longest];
        for (var gone = 0; gone < word.Length; gone++)
        {
            if (Meets(word, TokenHash.Of(Without(word, gone, shorter)), out meaning))
            {
                return true;
            }
        }

        return false;
    }

    private bool Meets(ReadOnlySpan<char> word, ulong hash, out Meaning meaning)
    {
        meaning = default;
        if (!_deletes.TryGetValue(hash, out var found) || Math.Abs(found.Name.Length - word.Length) > 1 || found.Name[0] != word[0])
        {
            return false;
        }

        meaning = found.Meaning;
        return true;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int gone, Span<char> buffer)
    {
        word[..gone].CopyTo(buffer);
        word[(gone + 1)..].CopyTo(buffer[gone..]);
        return buffer[..(word.Length - 1)];
    }
}
