namespace Monitoring.Classification.Text;

/// <summary>
/// Splits what was written without spaces: hashtags by their capitals, else by the cheapest way through the vocabulary (Viterbi); long words
/// outside hashtags only when every piece is a known word. Linear in the length: a piece has at most <see cref="Vocabulary.LongestWord"/> letters.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Most pieces of one run; a longer run stays whole.</summary>
    public const int MostParts = 24;

    private const int LongestRun = 64;
    private const int ShortestJoined = 10;
    private const float UnknownBase = 13;
    private const float UnknownLetter = 3;

    /// <summary>Writes the borders of the pieces, first and last included.</summary>
    /// <returns>The number of pieces.</returns>
    public static int Split(ReadText text, int from, int to, bool inTag, Span<int> cuts)
    {
        var length = to - from;
        (cuts[0], cuts[1]) = (from, to);
        if (length > LongestRun || length < 4)
        {
            return 1;
        }

        if (inTag && ByCapitals(text, from, to, cuts) is > 1 and var parts)
        {
            return parts;
        }

        var word = text.Writable[from..to];
        if (Vocabulary.Knows(TokenHash.Of(word)) || (!inTag && (length < ShortestJoined || LooksInflected(word))))
        {
            return 1;
        }

        return Cheapest(word, from, inTag, cuts);
    }

    private static int ByCapitals(ReadText text, int from, int to, Span<int> cuts)
    {
        var parts = 0;
        cuts[0] = from;
        for (var at = from + 1; at < to; at++)
        {
            var before = text.Original[text.OriginStart(at - 1)];
            var here = text.Original[text.OriginStart(at)];
            var ahead = at + 1 < to ? text.Original[text.OriginStart(at + 1)] : ' ';
            if (char.IsUpper(here) && (char.IsLower(before) || (char.IsUpper(before) && char.IsLower(ahead))))
            {
                if (parts + 2 >= cuts.Length)
                {
                    return 1;
                }

                cuts[++parts] = at;
            }
        }

        cuts[++parts] = to;
        return parts;
    }

    // mempertanggungjawabkannya is one word, whatever pieces of it are words.
    private static bool LooksInflected(ReadOnlySpan<char> word) =>
        (word.StartsWith("me") || word.StartsWith("pe") || word.StartsWith("ber") || word.StartsWith("ter") || word.StartsWith("di") || word.StartsWith("ke") || word.StartsWith("se"))
        && (word.EndsWith("kan") || word.EndsWith("an") || word.EndsWith("nya") || word.EndsWith("i"));

    private static int Cheapest(ReadOnlySpan<char> word, int from, bool inTag, Span<int> cuts)
    {
        Span<float> costs = stackalloc float[LongestRun + 1];
        Span<byte> back = stackalloc byte[LongestRun + 1];
        costs[0] = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            costs[end] = float.PositiveInfinity;
            for (var start = Math.Max(0, end - Vocabulary.LongestWord); start < end; start++)
            {
                var cost = costs[start] + PieceCost(word[start..end], inTag);
                if (cost < costs[end])
                {
                    (costs[end], back[end]) = (cost, (byte)start);
                }
            }
        }

        return float.IsInfinity(costs[word.Length]) ? 1 : Borders(back, word.Length, from, cuts);
    }

    private static float PieceCost(ReadOnlySpan<char> piece, bool inTag)
    {
        var known = Vocabulary.CostOf(TokenHash.Of(piece));
        if (!inTag)
        {
            return piece.Length >= 3 ? known : float.PositiveInfinity;
        }

        return Math.Min(known, UnknownBase + (UnknownLetter * piece.Length));
    }

    private static int Borders(ReadOnlySpan<byte> back, int length, int from, Span<int> cuts)
    {
        var parts = 0;
        for (var end = length; end > 0; end = back[end])
        {
            parts++;
        }

        if (parts >= cuts.Length)
        {
            return 1;
        }

        var at = parts;
        for (var end = length; end > 0; end = back[end])
        {
            cuts[at--] = from + end;
        }

        cuts[0] = from;
        return parts;
    }
}
