using Monitoring.Classification.Cues;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>Reads the kinds of a post's hashtags one after another, from left to right, in one pass over tokens and sides.</summary>
internal ref struct TagReader(PostView post)
{
    private static readonly ulong Event = CueLexicon.Default.SetOf("ELECT", "POLL", "NEUTVOTE");
    private static readonly ulong Cue = Polarity.Positive | CueLexicon.Default.SetOf("INVITE", "MOBIL", "CAMPORG", "CHANGE");
    private readonly PostView _post = post;
    private int _nextSide;

    /// <summary>The kind of the hashtag that starts at a token; calls must go from left to right.</summary>
    /// <param name="start">Index of the <see cref="TokenKind.TagStart"/>.</param>
    /// <param name="end">Index of the token behind the hashtag.</param>
    public TagKind Read(int start, out int end)
    {
        var (polarity, cues) = (0, 0UL);
        for (end = start + 1; end < _post.Tokens.Length && _post.Tokens[end].Kind != TokenKind.TagEnd; end++)
        {
            polarity += Polarity.Of(_post.Cues, end);
            cues |= _post.Cues[end];
        }

        end = Math.Min(end + 1, _post.Tokens.Length);
        if (FindSide(start, end, out var stance))
        {
            polarity += stance == Stance.For ? 2 : stance == Stance.Against ? -2 : 0;
            return polarity > 0 ? TagKind.ForSide : polarity < 0 ? TagKind.AgainstSide : TagKind.OfSide;
        }

        return polarity < 0 ? TagKind.Bad
            : (cues & Event) != 0 ? TagKind.Event
            : (cues & Cue) != 0 ? TagKind.Cue
            : TagKind.Other;
    }

    private bool FindSide(int start, int end, out Stance stance)
    {
        (var found, stance) = (false, Stance.None);
        while (_nextSide < _post.Sides.Length && _post.Sides[_nextSide].FirstToken < end)
        {
            ref readonly var side = ref _post.Sides[_nextSide++];
            if (side.Side >= 0 && side.FirstToken >= start)
            {
                found = true;
                stance = side.Stance == Stance.None ? stance : side.Stance;
            }
        }

        return found;
    }
}
