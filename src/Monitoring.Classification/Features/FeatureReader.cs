using Monitoring.Classification.Cues;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>From a text that was read and the sides found in it to the features. One instance serves one thread; it needs no memory once warm.</summary>
public sealed class FeatureReader
{
    // Weights beside the n-grams, whose block has length 1 (docs/classifier/reader.md).
    private const float CueScale = 0.2f;
    private const float StructureScale = 0.3f;
    private readonly CueLexicon _lexicon = CueLexicon.Default;
    private readonly NGrams _grams = new();
    private readonly CueWindows _windows = new();
    private ulong[] _cues = new ulong[128];
    private int _count;

    /// <summary>The cue classes of each token of the post that was read last; the words of a name have none.</summary>
    public ReadOnlySpan<ulong> Cues => _cues.AsSpan(0, _count);

    /// <summary>Reads the features of a post.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="sides">The sides found in it, in order.</param>
    /// <param name="sink">Receives the features; each index at most once.</param>
    public void Read<TSink>(ReadText text, ReadOnlySpan<SideMatch> sides, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ArgumentNullException.ThrowIfNull(text);
        var post = new PostView(text.Tokens, sides, ReadCues(text, sides));
        MaskedWords.Write(post, _grams);
        _grams.Emit(ref sink);
        _windows.Emit(post, CueScale, ref sink);
        StructureColumns.Emit(post, StructureScale, ref sink);
    }

    private Span<ulong> ReadCues(ReadText text, ReadOnlySpan<SideMatch> sides)
    {
        _count = text.Tokens.Length;
        if (_cues.Length < _count)
        {
            _cues = new ulong[_count * 2];
        }

        var cues = _cues.AsSpan(0, _count);
        _lexicon.Read(text, cues);
        Mask(sides, cues);
        return cues;
    }

    // The words of a name are no cues: "Gelora" is a party before it is enthusiasm.
    private static void Mask(ReadOnlySpan<SideMatch> sides, Span<ulong> cues)
    {
        foreach (ref readonly var side in sides)
        {
            if (side.Kind is not (SideKind.Slogan or SideKind.Number or SideKind.Fan))
            {
                cues.Slice(side.FirstToken, side.TokenCount).Clear();
            }
        }
    }
}
