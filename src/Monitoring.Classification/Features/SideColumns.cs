using Monitoring.Classification.Rosters;

namespace Monitoring.Classification.Features;

/// <summary>Who is named: how many sides, by what, and what is said around each.</summary>
internal static class SideColumns
{
    private const float MostNet = 4;

    public static void Write(in PostView post, Span<float> columns)
    {
        Span<int> buffer = stackalloc int[SideTally.Size];
        buffer.Clear();
        var tally = new SideTally(buffer);
        var (figures, tokens, outsideTags) = (0, 0, 0);
        foreach (ref readonly var match in post.Sides)
        {
            tally.Take(match, post.Cues);
            columns.Set(ColumnOf(match));
            figures += match.Side < 0 ? 1 : 0;
            tokens += match.Side >= 0 ? match.TokenCount : 0;
            outsideTags += match.Side >= 0 && !post.Tokens[match.FirstToken].InTag ? 1 : 0;
        }

        tally.Close();
        columns.Set(tally.Count switch { 0 => Structure.NoSide, 1 => Structure.OneSide, 2 => Structure.TwoSides, _ => Structure.ManySides });
        columns.Set(Structure.FigureOnly, tally.Count == 0 && figures > 0);
        columns.Set(Structure.SideInTagOnly, tally.Count > 0 && outsideTags == 0);
        columns.Set(Structure.NamedTwice, tally.MostNamed >= 2);
        columns.Set(Structure.LeadingSideShare, tally.Named > 0 ? (float)tally.MostNamed / tally.Named : 0);

        // A name counts once, however many words it has.
        columns.Set(Structure.SideTokenShare, tokens > 0 ? (float)tally.Named / (post.Tokens.Length - tokens + tally.Named) : 0);
        columns.Set(Structure.BrandOnly, columns.Has(Structure.BrandNamed) && !NamesOtherwise(columns));
        WritePolarity(tally, columns);
    }

    private static void WritePolarity(in SideTally tally, Span<float> columns)
    {
        var one = tally.Count == 1;
        columns.Set(Structure.OnlyPositiveSide, tally.Positive > 0 && tally.Negative == 0);
        columns.Set(Structure.OnlyNegativeSide, tally.Negative > 0 && tally.Positive == 0);
        columns.Set(Structure.PositiveAndNegative, tally.Positive > 0 && tally.Negative > 0);
        columns.Set(Structure.OnePositiveOfSeveral, tally.Count > 1 && tally.Positive == 1);
        columns.Set(Structure.SideWithBoth, tally.Mixed > 0);
        columns.Set(Structure.NetPositive, MathF.Sqrt(Math.Clamp(tally.Net, 0, MostNet)));
        columns.Set(Structure.NetNegative, MathF.Sqrt(Math.Clamp(-tally.Net, 0, MostNet)));
        columns.Set(Structure.NetSpread, MathF.Sqrt(Math.Clamp(tally.Spread, 0, MostNet)));
        columns.Set(Structure.OneSideNetPositive, one && tally.Net > 0);
        columns.Set(Structure.OneSideNetNegative, one && tally.Net < 0);
        columns.Set(Structure.OneSideTwoPositive, one && tally.Net >= 2);
        columns.Set(Structure.OneSideThreePositive, one && tally.Net >= 3);
        columns.Set(Structure.NoPolarity, tally.Count > 0 && tally.Positive == 0 && tally.Negative == 0);
    }

    private static bool NamesOtherwise(Span<float> columns) =>
        columns.Has(Structure.CandidateNamed) || columns.Has(Structure.PairNamed) || columns.Has(Structure.NumberNamed) || columns.Has(Structure.SloganFor);

    private static Structure ColumnOf(in SideMatch match) => match.Kind switch
    {
        SideKind.Candidate => Structure.CandidateNamed,
        SideKind.Pair => Structure.PairNamed,
        SideKind.Number => Structure.NumberNamed,
        SideKind.Party => Structure.PartyNamed,
        SideKind.Fan => Structure.FanNamed,
        SideKind.Slogan => match.Stance == Stance.Against ? Structure.SloganAgainst : Structure.SloganFor,
        SideKind.Brand => Structure.BrandNamed,
        SideKind.Account => Structure.SideAccount,
        SideKind.PartyAccount => Structure.PartyAccount,
        _ => Structure.FigureNamed,
    };
}
