using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Rules;

/// <summary>What the rules look at: the text that was read, who is named in it, and the cue classes of each token.</summary>
internal readonly ref struct PostReading(ReadText text, SideMatcher matcher, ReadOnlySpan<SideMatch> matches, ReadOnlySpan<ulong> cues, PostKind kind)
{
    private const int Near = 5;

    public ReadText Text { get; } = text;

    public SideMatcher Matcher { get; } = matcher;

    public ReadOnlySpan<SideMatch> Matches { get; } = matches;

    public ReadOnlySpan<ulong> Cues { get; } = cues;

    public PostKind Kind { get; } = kind;

    /// <summary>Whether a side is named: a candidate, party, slogan, number or campaign account in force there and then.</summary>
    public bool NamesSide
    {
        get
        {
            foreach (ref readonly var match in Matches)
            {
                if (match.Side >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether any token has one of these classes.</summary>
    public bool Has(ulong classes)
    {
        foreach (var cue in Cues)
        {
            if ((cue & classes) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token near a side has one of these classes.</summary>
    public bool HasNearSide(ulong classes)
    {
        foreach (ref readonly var match in Matches)
        {
            if (match.Side < 0)
            {
                continue;
            }

            for (var at = Math.Max(0, match.FirstToken - Near); at < Math.Min(Cues.Length, match.FirstToken + match.TokenCount + Near); at++)
            {
                if ((Cues[at] & classes) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a side is named by one of these.</summary>
    public bool NamesBy(params ReadOnlySpan<SideKind> kinds)
    {
        foreach (ref readonly var match in Matches)
        {
            if (match.Side >= 0 && kinds.Contains(match.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds one of these words.</summary>
    public bool Holds(WordSet words) => words.IsIn(Text.Tokens);
}
