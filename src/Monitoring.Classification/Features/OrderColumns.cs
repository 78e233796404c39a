using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Features;

/// <summary>What stands right beside what: "NAME presiden", "coblos NAME", "bagus, tapi", praise that somebody reports.</summary>
internal static class OrderColumns
{
    private const int BeforeSide = 2;
    private static readonly ulong Report = CueLexicon.Default.SetOf("REPORT");
    private static readonly ulong Courtesy = CueLexicon.Default.SetOf("COURT", "CONGRATS");
    private static readonly ulong Doubt = CueLexicon.Default.SetOf("REPORT", "NEG", "QUEST");
    private static readonly ulong Wanting = CueLexicon.Default.SetOf("VOTE", "SUPPORT", "WIN", "INVITE", "MOBIL");

    public static void Write(in PostView post, Span<float> columns)
    {
        foreach (ref readonly var side in post.Sides)
        {
            if (side.Side >= 0)
            {
                var end = side.FirstToken + side.TokenCount;
                columns.Set(Structure.SideBeforeOffice, end < post.Cues.Length && (post.Cues[end] & Polarity.Office) != 0);
                columns.Set(Structure.VoteThenSide, IsVotedFor(post, side.FirstToken));
            }
        }

        WriteWhole(post, columns);
    }

    private static bool IsVotedFor(in PostView post, int side)
    {
        for (var at = Math.Max(0, side - BeforeSide); at < side; at++)
        {
            if ((post.Cues[at] & Polarity.Vote) != 0 && !Polarity.IsNegated(post.Cues, at))
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteWhole(in PostView post, Span<float> columns)
    {
        var (all, positive) = (0UL, false);
        for (var at = 0; at < post.Cues.Length; at++)
        {
            var cue = post.Cues[at];
            all |= cue;
            columns.Set(Structure.ContrastAfterPositive, positive && (cue & Polarity.Contrast) != 0);
            if ((cue & Polarity.Positive) != 0)
            {
                positive = true;
                columns.Set(Structure.NegatedPositive, Polarity.IsNegated(post.Cues, at));
            }
        }

        columns.Set(Structure.ClaimedOffice, columns.Has(Structure.SideBeforeOffice) && (all & Doubt) == 0);
        columns.Set(Structure.CourtesyOnly, (all & Courtesy) != 0 && (all & Wanting) == 0);
        columns.Set(Structure.ReportedPraise, (all & Report) != 0 && positive);
    }
}
