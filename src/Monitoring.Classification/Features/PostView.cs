using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>What the columns are computed from: the tokens, the sides named in them, and for each token its cue classes.</summary>
internal readonly ref struct PostView(ReadOnlySpan<Token> tokens, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues)
{
    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public ReadOnlySpan<SideMatch> Sides { get; } = sides;

    /// <summary>Cue classes, one set a token.</summary>
    public ReadOnlySpan<ulong> Cues { get; } = cues;
}
