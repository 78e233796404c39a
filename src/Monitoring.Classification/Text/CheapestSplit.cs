namespace Monitoring.Classification.Text;

/// <summary>The cheapest way through the vocabulary for a run of letters (Viterbi): a known word costs what it is rare, an unknown piece costs more.</summary>
internal static class CheapestSplit
{
    /// <summary>Longest run that is split, in letters.</summary>
    public const int LongestRun = 64;

    private const int ShortestPiece = 3;
    private const float UnknownBase = 13;
    private const float UnknownLetter = 3;

    /// <summary>Writes the borders; outside hashtags (<paramref name="allowUnknown"/> false) every piece must be a known word of three letters or more.</summary>
    /// <returns>The number of pieces; 1 when it stays whole.</returns>
    public static int Of(ReadOnlySpan<char> word, int from, bool allowUnknown, Span<int> cuts)
    {
        Span<float> costs = stackalloc float[LongestRun + 1];
        Span<byte> back = stackalloc byte[LongestRun + 1];
        costs[1..(word.Length + 1)].Fill(float.PositiveInfinity);
        costs[0] = 0;
        for (var start = 0; start < word.Length; start++)
        {
            if (!float.IsInfinity(costs[start]))
            {
                Extend(word, start, allowUnknown, costs, back);
            }
        }

        return float.IsInfinity(costs[word.Length]) ? 1 : Borders(back, word.Length, from, cuts);
    }

    private static void Extend(ReadOnlySpan<char> word, int start, bool allowUnknown, Span<float> costs, Span<byte> back)
    {
        var hash = TokenHash.Of([]);
        for (var end = start + 1; end <= Math.Min(word.Length, start + Vocabulary.LongestWord); end++)
        {
            hash = TokenHash.Append(hash, word[end - 1]);
            var length = end - start;
            var cost = allowUnknown || length >= ShortestPiece ? Vocabulary.CostOf(hash) : float.PositiveInfinity;
            cost = costs[start] + (allowUnknown ? Math.Min(cost, UnknownBase + (UnknownLetter * length)) : cost);
            if (cost < costs[end])
            {
                (costs[end], back[end]) = (cost, (byte)start);
            }
        }
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
