using Monitoring.Classification.Text;

namespace Monitoring.Classification.Cues;

/// <summary><c>cues.txt</c> as it stands: classes in brackets, under each its words, emoji and phrases of two or three words.</summary>
internal sealed class CueFile
{
    public CueFile()
    {
        foreach (var line in Resource.Lines("Cues.cues.txt"))
        {
            if (line[0] == '[')
            {
                Names.Add(line.Trim('[', ']'));
                continue;
            }

            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entry, 1UL << (Names.Count - 1));
            }
        }
    }

    /// <summary>The classes; the place of a class is its bit.</summary>
    public List<string> Names { get; } = [];

    public Dictionary<ulong, ulong> Words { get; } = [];

    /// <summary>Phrases of two words, by <see cref="TokenHash.Pair"/>.</summary>
    public Dictionary<ulong, ulong> Pairs { get; } = [];

    /// <summary>Phrases of three words.</summary>
    public Dictionary<ulong, ulong> Triples { get; } = [];

    /// <summary>First words of phrases.</summary>
    public HashSet<ulong> PhraseStarts { get; } = [];

    private void Add(string entry, ulong bit)
    {
        var parts = entry.Split('_').Select(Canonical).ToArray();
        var (table, key) = parts.Length switch
        {
            1 => (Words, parts[0]),
            2 => (Pairs, TokenHash.Pair(parts[0], parts[1])),
            _ => (Triples, TokenHash.Pair(TokenHash.Pair(parts[0], parts[1]), parts[2])),
        };
        table[key] = table.GetValueOrDefault(key) | bit;
        if (parts.Length > 1)
        {
            PhraseStarts.Add(parts[0]);
        }

        // An emoji written as <Victory Hand> is one token with spaces in its name.
        var spaced = TokenHash.Of(entry.Replace('_', ' '));
        Words[spaced] = Words.GetValueOrDefault(spaced) | bit;
    }

    private static ulong Canonical(string word) => Spelling.Of(TokenHash.Of(word.ToLowerInvariant()));
}
