using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Features;

/// <summary>Which cue classes speak for a side that stands near, and which against.</summary>
internal static class Polarity
{
    public static readonly ulong Positive = CueLexicon.Default.SetOf("SUPPORT", "WIN", "WISH", "AMEN", "PRAISE", "FIT", "LOVE", "HEART", "LOYAL", "MINE", "ONWARD", "VOTE");
    public static readonly ulong Negative = CueLexicon.Default.SetOf("INSULT", "DERIDE", "AGAINST", "BADEMO", "LAUGH");
    public static readonly ulong Negation = CueLexicon.Default.SetOf("NEG");
    public static readonly ulong Vote = CueLexicon.Default.SetOf("VOTE", "SUPPORT");
    public static readonly ulong Office = CueLexicon.Default.SetOf("OFFICE");
    public static readonly ulong Contrast = CueLexicon.Default.SetOf("CONTRAST");

    /// <summary>+1, -1 or 0: what one token says; a positive word with a negation in the two tokens before it is negative.</summary>
    public static int Of(ReadOnlySpan<ulong> cues, int at)
    {
        var positive = (cues[at] & Positive) != 0;
        var negative = (cues[at] & Negative) != 0;
        if (positive == negative)
        {
            return 0;
        }

        return positive && !IsNegated(cues, at) ? 1 : -1;
    }

    public static bool IsNegated(ReadOnlySpan<ulong> cues, int at) =>
        (at >= 1 && (cues[at - 1] & Negation) != 0) || (at >= 2 && (cues[at - 2] & Negation) != 0);
}
