using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>The columns of <see cref="Structure"/>.</summary>
internal static class StructureColumns
{
    private static readonly ulong Question = TokenHash.Of("?");
    private static readonly ulong Exclamation = TokenHash.Of("!");
    private static readonly ulong Exclamations = TokenHash.Of("!!!");
    private static readonly ulong Quote = TokenHash.Of("\"");
    private static readonly ulong Colon = TokenHash.Of(":");

    public static void Emit<TSink>(ReadText text, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Span<float> columns = stackalloc float[DenseColumns.StructureCount];
        columns.Clear();
        var tokens = text.Tokens;
        OfSides(sides, cues, tokens.Length, columns);
        OfTags(tokens, sides, cues, columns);
        OfForm(tokens, sides, cues, columns);
        OfOrder(sides, cues, columns);
        var first = FeatureSpace.FirstDense + (FeatureSpace.CueCount * DenseColumns.CueBlocks);
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] != 0)
            {
                sink.Add(first + column, columns[column] * scale, 0, 0);
            }
        }
    }

    private static void OfSides(ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, int tokens, Span<float> columns)
    {
        Span<int> buffer = stackalloc int[3 * SideTally.Most];
        buffer.Clear();
        var tally = new SideTally(buffer);
        var (figures, sideTokens) = (0, 0);
        foreach (ref readonly var match in sides)
        {
            tally.Take(match, cues);
            figures += match.Side < 0 ? 1 : 0;
            sideTokens += match.Side >= 0 ? match.TokenCount : 0;
            Set(columns, ColumnOf(match));
        }

        tally.Close();
        Set(columns, tally.Count switch { 0 => Structure.NoSide, 1 => Structure.OneSide, 2 => Structure.TwoSides, _ => Structure.ManySides });
        Set(columns, Structure.FigureOnly, tally.Count == 0 && figures > 0);
        columns[(int)Structure.LeadingSideShare] = tally.Named > 0 ? (float)tally.MostNamed / tally.Named : 0;
        columns[(int)Structure.SideTokenShare] = tokens > 0 ? (float)sideTokens / tokens : 0;
        Set(columns, Structure.OnlyPositiveSide, tally.Positive > 0 && tally.Negative == 0);
        Set(columns, Structure.OnlyNegativeSide, tally.Negative > 0 && tally.Positive == 0);
        Set(columns, Structure.PositiveAndNegative, tally.Positive > 0 && tally.Negative > 0);
        Set(columns, Structure.OnePositiveOfSeveral, tally.Count > 1 && tally.Positive == 1);
        columns[(int)Structure.NetPositive] = MathF.Sqrt(Math.Clamp(tally.Net, 0, 4));
        columns[(int)Structure.NetNegative] = MathF.Sqrt(Math.Clamp(-tally.Net, 0, 4));
        Set(columns, Structure.OneSideNetPositive, tally.Count == 1 && tally.Net > 0);
        Set(columns, Structure.OneSideNetNegative, tally.Count == 1 && tally.Net < 0);
        Set(columns, Structure.OneSideTwoPositive, tally.Count == 1 && tally.Net >= 2);
        Set(columns, Structure.OneSideThreePositive, tally.Count == 1 && tally.Net >= 3);
        Set(columns, Structure.NoPolarity, tally.Count > 0 && tally.Positive == 0 && tally.Negative == 0);
    }

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

    private static void OfTags(ReadOnlySpan<Token> tokens, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, Span<float> columns)
    {
        var (tags, mentions) = (0, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            mentions += tokens[at].Kind == TokenKind.Mention ? 1 : 0;
            if (tokens[at].Kind == TokenKind.TagStart)
            {
                tags++;
                Set(columns, KindOfTag(tokens, sides, cues, at));
            }
        }

        Set(columns, Structure.ManyTags, tags >= 3);
        Set(columns, Structure.OtherMentions, mentions > 0);
        Set(columns, Structure.ManyMentions, mentions >= 3);
    }

    private static Structure KindOfTag(ReadOnlySpan<Token> tokens, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, int start)
    {
        var end = start + 1;
        var polarity = 0;
        while (end < tokens.Length && tokens[end].Kind != TokenKind.TagEnd)
        {
            polarity += Polarity.Of(cues, end);
            end++;
        }

        foreach (ref readonly var side in sides)
        {
            if (side.Side < 0 || side.FirstToken < start || side.FirstToken > end)
            {
                continue;
            }

            polarity += side.Stance == Stance.For ? 2 : side.Stance == Stance.Against ? -2 : 0;
            return polarity > 0 ? Structure.TagForSide : polarity < 0 ? Structure.TagAgainstSide : Structure.TagOfSide;
        }

        return polarity != 0 ? Structure.TagWithCue : Structure.OtherTag;
    }

    private static void OfForm(ReadOnlySpan<Token> tokens, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, Span<float> columns)
    {
        var words = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            words += token.IsWord ? 1 : 0;
            switch (token.Kind)
            {
                case TokenKind.Url:
                    Set(columns, Structure.Url);
                    Set(columns, Structure.UrlLast, at == tokens.Length - 1);
                    break;
                case TokenKind.Number when token.Length >= 3:
                    Set(columns, Structure.BigNumber);
                    break;
                case TokenKind.Punctuation:
                    Set(columns, Structure.Question, token.Hash == Question);
                    Set(columns, Structure.EndsInQuestion, token.Hash == Question && at >= tokens.Length - 2);
                    Set(columns, Structure.Exclamation, token.Hash == Exclamation || token.Hash == Exclamations);
                    Set(columns, Structure.Quotation, token.Hash == Quote);
                    Set(columns, Structure.EarlyColon, token.Hash == Colon && at is > 0 and < 8);
                    break;
                default:
                    break;
            }

            Set(columns, Structure.NegatedPositive, (cues[at] & Polarity.Positive) != 0 && Polarity.IsNegated(cues, at));
        }

        Set(columns, Structure.Short, words < 6);
        Set(columns, Structure.ShortOneSidePositive, words < 10 && columns[(int)Structure.OneSideNetPositive] != 0);
        Set(columns, Structure.StartsWithMention, tokens.Length > 0 && tokens[0].Kind == TokenKind.Mention);
        Set(columns, Structure.SideFirst, sides.Length > 0 && sides[0].FirstToken == 0);
    }

    // "NAME presiden", "coblos NAME", "bagus, tapi": what stands right beside decides.
    private static void OfOrder(ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, Span<float> columns)
    {
        foreach (ref readonly var side in sides)
        {
            if (side.Side < 0)
            {
                continue;
            }

            var end = side.FirstToken + side.TokenCount;
            Set(columns, Structure.SideBeforeOffice, end < cues.Length && (cues[end] & Polarity.Office) != 0);
            for (var back = 1; back <= 2; back++)
            {
                var at = side.FirstToken - back;
                Set(columns, Structure.VoteThenSide, at >= 0 && (cues[at] & Polarity.Vote) != 0 && !Polarity.IsNegated(cues, at));
            }
        }

        var positive = false;
        foreach (var cue in cues)
        {
            Set(columns, Structure.ContrastAfterPositive, positive && (cue & Polarity.Contrast) != 0);
            positive |= (cue & Polarity.Positive) != 0;
        }
    }

    private static void Set(Span<float> columns, Structure column, bool holds = true)
    {
        if (holds)
        {
            columns[(int)column] = 1;
        }
    }
}
