using Monitoring.Classification.Features;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rules;

/// <summary>Vote and support words right before a side: meant by the author, or denied.</summary>
internal static class Calls
{
    private const int Reach = 3;
    private static readonly ulong Choosing = CueSets.Vote | CueSets.Support | CueSets.Win;
    private static readonly WordSet VoteNow = new("pilih", "coblos", "tusuk", "contreng", "menangkan", "pilihlah");
    private static readonly ulong Mark = TokenHash.Of("\"");
    private static readonly ulong Question = TokenHash.Of("?");

    /// <summary>The author's own call: such a word up to three tokens before a side, neither negated nor inside quotation marks.</summary>
    public static bool ForSide(in PostReading post) => Any(post, negated: false);

    /// <summary>Such a word before a side is negated, and none is meant; or every side is named behind a plain "not".</summary>
    public static bool OnlyDenied(in PostReading post) => (Any(post, negated: true) && !Any(post, negated: false)) || EachNegated(post);

    /// <summary>An order to vote for exactly one side, in so many words: not asked, not denied, not quoted.</summary>
    public static bool InSoManyWords(in PostReading post)
    {
        if (NamedSides(post) != 1 || post.Text.Tokens[^1].Hash == Question || post.Has(CueSets.Report | CueSets.Scorn))
        {
            return false;
        }

        foreach (ref readonly var match in post.Matches)
        {
            var from = Math.Max(0, match.FirstToken - Reach);
            if (match.Side >= 0 && VoteNow.IsIn(post.Text.Tokens[from..match.FirstToken]) && IsCalled(post, match.FirstToken, negated: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many different sides are named, the account's included.</summary>
    public static int NamedSides(in PostReading post)
    {
        Span<int> seen = stackalloc int[16];
        var count = 0;
        foreach (ref readonly var match in post.Matches)
        {
            if (match.Side >= 0 && count < seen.Length && !seen[..count].Contains(match.Side))
            {
                seen[count++] = match.Side;
            }
        }

        return post.AccountSide >= 0 && count < seen.Length && !seen[..count].Contains(post.AccountSide) ? count + 1 : count;
    }

    private static bool EachNegated(in PostReading post)
    {
        var sides = 0;
        foreach (ref readonly var match in post.Matches)
        {
            sides += match.Side >= 0 ? 1 : 0;
            if (match.Side >= 0 && (match.FirstToken == 0 || (post.Cues[match.FirstToken - 1] & CueSets.Negation) == 0))
            {
                return false;
            }
        }

        return sides > 1;
    }

    private static bool Any(in PostReading post, bool negated)
    {
        foreach (ref readonly var match in post.Matches)
        {
            if (match.Side >= 0 && IsCalled(post, match.FirstToken, negated))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCalled(in PostReading post, int side, bool negated)
    {
        for (var at = Math.Max(0, side - Reach); at < side; at++)
        {
            if ((post.Cues[at] & Choosing) != 0 && Polarity.IsNegated(post.Cues, at) == negated && !IsInQuotes(post.Text.Tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInQuotes(ReadOnlySpan<Token> tokens, int at)
    {
        var open = false;
        foreach (ref readonly var token in tokens[..at])
        {
            open ^= token.Hash == Mark;
        }

        return open;
    }
}
