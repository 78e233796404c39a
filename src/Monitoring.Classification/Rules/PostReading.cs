using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Rules;

/// <summary>What the rules look at: the text that was read, who is named in it, and the cue classes of each token.</summary>
internal readonly ref struct PostReading(ReadText text, SideMatcher matcher, ReadOnlySpan<SideMatch> matches, ReadOnlySpan<ulong> cues, PostKind kind, int accountSide = -1)
{
    private const int Near = 5;

    public ReadText Text { get; } = text;

    public SideMatcher Matcher { get; } = matcher;

    public ReadOnlySpan<SideMatch> Matches { get; } = matches;

    public ReadOnlySpan<ulong> Cues { get; } = cues;

    public PostKind Kind { get; } = kind;

    /// <summary>The side whose official account wrote what is passed on, quoted or answered; -1 for none.</summary>
    public int AccountSide { get; } = accountSide;

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

            return AccountSide >= 0;
        }
    }

    /// <summary>Whether the text holds a web address, as headlines that are passed on do.</summary>
    public bool Links
    {
        get
        {
            foreach (ref readonly var token in Text.Tokens)
            {
                if (token.Kind == TokenKind.Url)
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

    /// <summary>Whether one of these words stands near a side: up to <paramref name="before"/> tokens before it or <paramref name="after"/> behind it.</summary>
    public bool HoldsBySide(WordSet words, int before, int after)
    {
        foreach (ref readonly var match in Matches)
        {
            var end = match.FirstToken + match.TokenCount;
            if (match.Side >= 0 && (words.IsIn(Text.Tokens[Math.Max(0, match.FirstToken - before)..match.FirstToken])
                || words.IsIn(Text.Tokens[end..Math.Min(Text.Tokens.Length, end + after)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds one of these words.</summary>
    public bool Holds(WordSet words) => words.IsIn(Text.Tokens);
}
