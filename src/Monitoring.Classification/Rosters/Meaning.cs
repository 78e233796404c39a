using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>What a name means, and what must or must not stand beside it for that.</summary>
/// <param name="Kind">By what the side is named.</param>
/// <param name="Side">The side; -1 for a public figure.</param>
/// <param name="Stance">For or against, when the words say so themselves.</param>
/// <param name="Guard">The words beside it that decide; null when none do.</param>
/// <param name="Weak">Whether the name counts only when something else in the post speaks of the election.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Meaning(SideKind Kind, int Side, Stance Stance, NameGuard? Guard = null, bool Weak = false)
{
    private const int PrayerReach = 12;
    private static readonly ulong Amin = TokenHash.Of("amin");
    private static readonly FrozenSet<ulong> Praying = new[] { "semoga", "doa", "doakan", "mohon", "allah", "tuhan" }.Select(word => Spelling.Of(TokenHash.Of(word))).ToFrozenSet();

    /// <summary>"amin" in small letters outside a hashtag is the prayer, not a pair of that name; so is "AMIN!" at the end of a wish.</summary>
    public bool IsPrayer(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Hash != Amin || Kind != SideKind.Pair || tokens[at].InTag)
        {
            return false;
        }

        return (tokens[at].Form & TokenForm.Capitals) == TokenForm.None
            || ((at + 1 == tokens.Length || tokens[at + 1].Kind != TokenKind.Word) && IsWish(tokens[Math.Max(0, at - PrayerReach)..at]));
    }

    private static bool IsWish(ReadOnlySpan<Token> before)
    {
        foreach (ref readonly var token in before)
        {
            if (Praying.Contains(token.Hash))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Words within reach of a name that decide what it means.</summary>
/// <param name="Not">Words that forbid the meaning; null for none.</param>
/// <param name="Needs">Words of which one must stand there; null for none.</param>
internal sealed record NameGuard(FrozenSet<ulong>? Not, FrozenSet<ulong>? Needs)
{
    private const int Reach = 4;

    /// <summary>Whether the words around a token allow the meaning.</summary>
    public bool Allows(ReadOnlySpan<Token> tokens, int at)
    {
        var needed = Needs is null;
        for (var index = Math.Max(0, at - Reach); index < Math.Min(tokens.Length, at + Reach + 1); index++)
        {
            if (index != at && Not is not null && Not.Contains(tokens[index].Hash))
            {
                return false;
            }

            needed |= index != at && Needs is not null && Needs.Contains(tokens[index].Hash);
        }

        return needed;
    }
}
