namespace Monitoring.Classification.Text;

/// <summary>
/// Splits what was written without spaces: hashtags by their capitals, else by the cheapest way through the vocabulary; long words
/// outside hashtags only when every piece is a known word. Linear in the length, because long runs stay whole.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Most pieces of one run; a longer run stays whole.</summary>
    public const int MostParts = 24;

    private const int ShortestTag = 4;
    private const int ShortestJoined = 10;
    private static readonly string[] Prefixes = ["me", "pe", "ber", "ter", "di", "ke", "se"];
    private static readonly string[] Suffixes = ["kan", "an", "nya", "i"];

    /// <summary>Whether a run of so many letters is looked at.</summary>
    public static bool MayJoin(int length, TokenForm form) =>
        length <= CheapestSplit.LongestRun && length >= (IsTag(form) ? ShortestTag : ShortestJoined);

    /// <summary>Writes the borders of the pieces, first and last included.</summary>
    /// <returns>The number of pieces.</returns>
    public static int Split(ReadText text, int from, int to, TokenForm form, Span<int> cuts)
    {
        var inTag = IsTag(form);
        if (inTag && ByCapitals(text, from, to, cuts) is > 1 and var parts)
        {
            return parts;
        }

        (cuts[0], cuts[1]) = (from, to);
        var word = text.Writable[from..to];
        return Vocabulary.Knows(TokenHash.Of(word)) || (!inTag && LooksInflected(word)) ? 1 : CheapestSplit.Of(word, from, inTag, cuts);
    }

    private static bool IsTag(TokenForm form) => (form & TokenForm.InTag) != TokenForm.None;

    private static int ByCapitals(ReadText text, int from, int to, Span<int> cuts)
    {
        var parts = 0;
        cuts[0] = from;
        for (var at = from + 1; at < to; at++)
        {
            if (!IsBorder(text, at, to))
            {
                continue;
            }

            if (parts + 2 >= cuts.Length)
            {
                return 1;
            }

            cuts[++parts] = at;
        }

        cuts[++parts] = to;
        return parts;
    }

    // DukungSiapa, PKSMenang: a capital behind a small letter, or the last of several capitals.
    private static bool IsBorder(ReadText text, int at, int to)
    {
        if (!char.IsUpper(text.Original[text.OriginStart(at)]))
        {
            return false;
        }

        var before = text.Original[text.OriginStart(at - 1)];
        return char.IsLower(before) || (char.IsUpper(before) && at + 1 < to && char.IsLower(text.Original[text.OriginStart(at + 1)]));
    }

    // mempertanggungjawabkannya is one word, whatever pieces of it are words.
    private static bool LooksInflected(ReadOnlySpan<char> word)
    {
        var (starts, ends) = (false, false);
        foreach (var prefix in Prefixes)
        {
            starts |= word.StartsWith(prefix);
        }

        foreach (var suffix in Suffixes)
        {
            ends |= word.EndsWith(suffix);
        }

        return starts && ends;
    }
}
