using System.Collections.Frozen;
using System.Globalization;

namespace Monitoring.Classification.Text;

/// <summary>How often ordinary words are written (<c>words.txt</c>): what costs to take a piece of a joined word for a word.</summary>
internal static class Vocabulary
{
    /// <summary>Longest word that is looked for inside a joined one.</summary>
    public const int LongestWord = 16;

    // In nats: words written in one post of 50 or more often say least, words in one of 20,000 or less say all.
    private const float CommonCost = 4;
    private const float RareCost = 10;

    private static readonly List<(string Word, double Count)> Counts = Read();
    private static readonly FrozenDictionary<ulong, float> Costs = CostsOf(Counts);

    /// <summary>The words.</summary>
    public static IEnumerable<string> Words => Counts.Select(entry => entry.Word);

    /// <summary>Whether the word is an ordinary one.</summary>
    public static bool Knows(ulong word) => Costs.ContainsKey(word);

    /// <summary>Minus the log probability of the word, in nats; infinity when it is not known.</summary>
    public static float CostOf(ulong word) => Costs.GetValueOrDefault(word, float.PositiveInfinity);

    /// <summary>How much a word says by being rare: 0.4 for the commonest to 1 for a rare or unknown one.</summary>
    public static float RarityOf(ulong word) => Math.Clamp(CostOf(word), CommonCost, RareCost) / RareCost;

    private static List<(string Word, double Count)> Read() =>
        [.. Resource.Lines("Text.words.txt").Select(line => line.Split(' ')).Select(parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];

    private static FrozenDictionary<ulong, float> CostsOf(List<(string Word, double Count)> counts)
    {
        var total = counts.Sum(entry => entry.Count);
        return counts.ToFrozenDictionary(entry => TokenHash.Of(entry.Word), entry => (float)Math.Log(total / entry.Count));
    }
}
