using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>How the post is made: its hashtags, mentions, addresses, marks and length. Capitals and length only coarsely: they are habits of a source.</summary>
internal static class FormColumns
{
    private const int ShortPost = 6;
    private const int ShortCheer = 10;
    private const int Several = 3;
    private const int EarlyTokens = 8;
    private const int HeadlineWords = 5;
    private const float HeadlineShare = 0.6f;
    private static readonly ulong Question = TokenHash.Of("?");
    private static readonly ulong Exclamation = TokenHash.Of("!");
    private static readonly ulong Exclamations = TokenHash.Of("!!!");
    private static readonly ulong Quote = TokenHash.Of("\"");
    private static readonly ulong Colon = TokenHash.Of(":");

    public static void Write(in PostView post, Span<float> columns)
    {
        WriteTags(post, columns);
        var (words, titles, mentions) = (0, 0, 0);
        for (var at = 0; at < post.Tokens.Length; at++)
        {
            ref readonly var token = ref post.Tokens[at];
            mentions += token.Kind == TokenKind.Mention ? 1 : 0;
            words += token.Kind == TokenKind.Word && !token.InTag ? 1 : 0;
            titles += token.Kind == TokenKind.Word && !token.InTag && (token.Form & TokenForm.Title) != TokenForm.None ? 1 : 0;
            WriteMark(token, at, post.Tokens.Length, columns);
        }

        columns.Set(Structure.OtherMentions, mentions > 0);
        columns.Set(Structure.ManyMentions, mentions >= Several);
        var length = words - FurtherWordsOfNames(post);
        columns.Set(Structure.Short, length < ShortPost);
        columns.Set(Structure.ShortOneSidePositive, length < ShortCheer && columns.Has(Structure.OneSideNetPositive));
        columns.Set(Structure.StartsWithMention, post.Tokens is [{ Kind: TokenKind.Mention }, ..]);
        columns.Set(Structure.SideFirst, post.Sides is [{ FirstToken: 0 }, ..]);
        columns.Set(Structure.Headline, words >= HeadlineWords && titles > HeadlineShare * words);
        columns.Set(Structure.AddressedHeadline, columns.Has(Structure.Headline) && columns.Has(Structure.Url));
    }

    // A post is not longer because the candidate has a long name.
    private static int FurtherWordsOfNames(in PostView post)
    {
        var further = 0;
        foreach (ref readonly var side in post.Sides)
        {
            further += post.Tokens[side.FirstToken].InTag ? 0 : side.TokenCount - 1;
        }

        return further;
    }

    private static void WriteTags(in PostView post, Span<float> columns)
    {
        var tags = new TagReader(post);
        var count = 0;
        for (var at = 0; at < post.Tokens.Length;)
        {
            if (post.Tokens[at].Kind != TokenKind.TagStart)
            {
                at++;
                continue;
            }

            columns.Set(ColumnOf(tags.Read(at, out at)));
            count++;
        }

        columns.Set(Structure.ManyTags, count >= Several);
    }

    private static void WriteMark(in Token token, int at, int count, Span<float> columns)
    {
        switch (token.Kind)
        {
            case TokenKind.Url:
                columns.Set(Structure.Url);
                columns.Set(Structure.UrlLast, at == count - 1);
                break;
            case TokenKind.Number:
                columns.Set(Structure.BigNumber, token.Length >= 3);
                break;
            case TokenKind.Punctuation:
                columns.Set(Structure.Question, token.Hash == Question);
                columns.Set(Structure.EndsInQuestion, token.Hash == Question && at >= count - 2);
                columns.Set(Structure.Exclamation, token.Hash == Exclamation || token.Hash == Exclamations);
                columns.Set(Structure.Quotation, token.Hash == Quote);
                columns.Set(Structure.EarlyColon, token.Hash == Colon && at is > 0 and < EarlyTokens);
                break;
            default:
                break;
        }
    }

    private static Structure ColumnOf(TagKind tag) => tag switch
    {
        TagKind.ForSide => Structure.TagForSide,
        TagKind.AgainstSide => Structure.TagAgainstSide,
        TagKind.OfSide => Structure.TagOfSide,
        TagKind.Bad => Structure.TagBad,
        TagKind.Event => Structure.TagOfEvent,
        TagKind.Cue => Structure.TagWithCue,
        _ => Structure.OtherTag,
    };
}
