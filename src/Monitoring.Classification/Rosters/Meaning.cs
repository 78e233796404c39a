using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rosters;

/// <summary>What a name means, and the words beside it that forbid or ask for that meaning.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Meaning(SideKind Kind, int Side, Stance Stance, FrozenSet<ulong>? Not, FrozenSet<ulong>? Needs)
{
    private const int Reach = 4;
    private static readonly ulong Amin = TokenHash.Of("amin");

    /// <summary>Whether the words around allow it.</summary>
    public bool Fits(ReadOnlySpan<Token> tokens, int at, bool inTag)
    {
        if (Not is null && Needs is null)
        {
            return true;
        }

        var needed = Needs is null;
        for (var index = Math.Max(0, at - Reach); index < Math.Min(tokens.Length, at + Reach + 1); index++)
        {
            if (index == at)
            {
                continue;
            }

            if (Not is not null && Not.Contains(tokens[index].Hash))
            {
                return false;
            }

            needed |= Needs is not null && Needs.Contains(tokens[index].Hash);
        }

        return needed;
    }

    /// <summary>"amin" in small letters outside a hashtag is the prayer, not a pair of that name.</summary>
    public bool IsPrayer(in Token token) =>
        token.Hash == Amin && Kind == SideKind.Pair && !token.InTag && (token.Form & TokenForm.Capitals) == TokenForm.None;
}
