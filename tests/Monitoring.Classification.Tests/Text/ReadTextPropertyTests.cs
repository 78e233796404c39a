using CsCheck;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Text;

/// <summary>Any text has a reading, and every part of it leads back into the original.</summary>
public sealed class ReadTextPropertyTests
{
    [Fact]
    public void Tokens_stand_in_order_inside_the_original() => AnyText.Gen.Sample(text =>
    {
        var read = Reading.Of(text);
        var (tagEnd, end) = (0, 0);
        foreach (ref readonly var token in read.Tokens)
        {
            token.OriginStart.ShouldBeInRange(0, text.Length);
            token.OriginEnd.ShouldBeInRange(token.OriginStart + 1, text.Length);
            token.Start.ShouldBeInRange(0, read.Normal.Length - token.Length);

            // A hashtag holds its words; everything else follows what was before it.
            if (token.Kind is TokenKind.TagStart)
            {
                tagEnd = token.OriginEnd;
            }
            else if (token.Kind is TokenKind.TagEnd)
            {
                token.OriginEnd.ShouldBe(tagEnd);
            }

            token.OriginStart.ShouldBeGreaterThanOrEqualTo(token.Kind is TokenKind.TagEnd ? 0 : end);
            end = token.Kind is TokenKind.TagStart ? token.OriginStart : token.OriginEnd;
        }
    });

    [Fact]
    public void Reading_again_reads_the_same() => CsCheck.Gen.Select(AnyText.Gen, AnyText.Gen).Sample((first, second) =>
    {
        var used = Reading.Of(first);
        used.Load(second);
        var fresh = Reading.Of(second);
        used.Normal.ToString().ShouldBe(fresh.Normal.ToString());
        used.Tokens.ToArray().ShouldBe(fresh.Tokens.ToArray());
    });

    [Fact]
    public void Normalised_text_is_never_longer_than_the_original() =>
        AnyText.Gen.Sample(text => Reading.Of(text).Normal.Length.ShouldBeLessThanOrEqualTo(text.Length));
}
