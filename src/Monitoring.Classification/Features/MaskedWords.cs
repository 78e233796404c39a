using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>
/// The text with every name replaced by what it is: each candidate the same word, each party another. So the model learns support and not
/// names, and reads candidates who did not exist when it was trained. Runs of one side collapse to one word.
/// </summary>
internal static class MaskedWords
{
    private static readonly ulong[] Kinds = [.. Enum.GetNames<SideKind>().Select(name => TokenHash.Of($"<{name.ToLowerInvariant()}>"))];
    private static readonly ulong[] Slogans = [TokenHash.Of("<slogan>"), TokenHash.Of("<slogan-for>"), TokenHash.Of("<slogan-against>")];
    private static readonly ulong Mention = TokenHash.Of("<mention>");
    private static readonly ulong Url = TokenHash.Of("<url>");
    private static readonly ulong Number = TokenHash.Of("<number>");
    private static readonly ulong TagStart = TokenHash.Of("<tag>");
    private static readonly ulong TagEnd = TokenHash.Of("</tag>");

    public static void Write(ReadText text, ReadOnlySpan<SideMatch> sides, NGrams into)
    {
        var tokens = text.Tokens;
        var (next, last) = (0, 0UL);
        for (var at = 0; at < tokens.Length;)
        {
            if (next < sides.Length && sides[next].FirstToken == at)
            {
                ref readonly var side = ref sides[next++];
                var masked = side.Kind == SideKind.Slogan ? Slogans[(int)side.Stance] : Kinds[(int)side.Kind];
                if (masked != last)
                {
                    into.Append(masked, at, side.TokenCount);
                }

                last = masked;
                at += side.TokenCount;
                continue;
            }

            last = Of(tokens[at]);
            into.Append(last, at, 1);
            at++;
        }
    }

    private static ulong Of(in Token token) => token.Kind switch
    {
        TokenKind.Mention => Mention,
        TokenKind.Url => Url,
        TokenKind.Number => Number,
        TokenKind.TagStart => TagStart,
        TokenKind.TagEnd => TagEnd,
        _ => token.Hash,
    };
}
