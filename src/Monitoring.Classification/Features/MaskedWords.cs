using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>
/// The text with every name replaced by what it is: each candidate the same word, each party another. So the model learns support and not
/// names, and reads candidates who did not exist when it was trained. Runs of one side collapse to one word.
/// </summary>
internal static class MaskedWords
{
    private const float SideWeight = 0.8f;
    private const float OtherWeight = 0.6f;
    private static readonly ulong[] Kinds = [.. Enum.GetNames<SideKind>().Select(name => TokenHash.Of($"<{name.ToLowerInvariant()}>"))];
    private static readonly ulong[] Slogans = [TokenHash.Of("<slogan>"), TokenHash.Of("<slogan-for>"), TokenHash.Of("<slogan-against>")];
    private static readonly ulong Mention = TokenHash.Of("<mention>");
    private static readonly ulong Url = TokenHash.Of("<url>");
    private static readonly ulong Number = TokenHash.Of("<number>");
    private static readonly ulong TagStart = TokenHash.Of("<tag>");
    private static readonly ulong TagEnd = TokenHash.Of("</tag>");

    public static void Write(in PostView post, NGrams into)
    {
        into.Clear();
        var (next, last) = (0, 0UL);
        for (var at = 0; at < post.Tokens.Length;)
        {
            var isSide = next < post.Sides.Length && post.Sides[next].FirstToken == at;
            var length = isSide ? post.Sides[next].TokenCount : 1;
            var hash = isSide ? Of(post.Sides[next++]) : Of(post.Tokens[at]);
            if (!isSide || hash != last)
            {
                into.Append(hash, at, length, isSide ? SideWeight : WeightOf(post.Tokens[at]));
            }

            last = hash;
            at += length;
        }
    }

    private static ulong Of(in SideMatch side) => side.Kind == SideKind.Slogan ? Slogans[(int)side.Stance] : Kinds[(int)side.Kind];

    private static ulong Of(in Token token) => token.Kind switch
    {
        TokenKind.Mention => Mention,
        TokenKind.Url => Url,
        TokenKind.Number => Number,
        TokenKind.TagStart => TagStart,
        TokenKind.TagEnd => TagEnd,
        _ => token.Hash,
    };

    private static float WeightOf(in Token token) => token.Kind == TokenKind.Word ? Vocabulary.RarityOf(token.Hash) : OtherWeight;
}
