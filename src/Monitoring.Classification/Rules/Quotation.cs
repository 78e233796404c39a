using Monitoring.Classification.Text;

namespace Monitoring.Classification.Rules;

/// <summary>Whether what is said of a side is somebody else's saying.</summary>
internal static class Quotation
{
    private const int Reach = 4;
    private static readonly WordSet Saying = new("kata", "ujar", "katanya", "ujarnya", "menurut", "ucap", "tutur", "ungkap", "teman saya", "tetangga", "mengatakan", "menyatakan", "menegaskan", "mengaku", "bilang", "tanya", "ditanya", "tanyanya", "bertanya");
    private static readonly ulong Mark = TokenHash.Of("\"");

    /// <summary>Whether anybody's saying is reported.</summary>
    public static bool IsReported(in PostReading post) => post.Holds(Saying);

    /// <summary>Every side is named in quotation marks or right behind a word of saying, and the author calls for none.</summary>
    public static bool CoversEverySide(in PostReading post)
    {
        if (!post.Holds(Saying) || Calls.ForSide(post))
        {
            return false;
        }

        var tokens = post.Text.Tokens;
        var (open, next, covered) = (false, 0, false);
        for (var at = 0; at < tokens.Length; at++)
        {
            open ^= tokens[at].Hash == Mark;
            if (next >= post.Matches.Length || post.Matches[next].FirstToken != at)
            {
                continue;
            }

            var said = open || Saying.IsIn(tokens[Math.Max(0, at - Reach)..at]);
            if (post.Matches[next++].Side >= 0)
            {
                covered |= said;
                if (!said && post.Matches[next - 1].Kind != Rosters.SideKind.Number)
                {
                    return false;
                }
            }
        }

        return covered;
    }
}
