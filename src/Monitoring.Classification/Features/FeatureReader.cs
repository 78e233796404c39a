using Monitoring.Classification.Cues;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>From a text that was read and the sides found in it to the features. One instance serves one thread; it needs no memory once warm.</summary>
public sealed class FeatureReader
{
    /// <summary>Weight of a dense column beside the n-grams: near a tenth of a standard deviation for the common ones (docs/classifier).</summary>
    public const float DenseScale = 0.3f;

    private readonly CueLexicon _lexicon = CueLexicon.Default;
    private readonly NGrams _grams = new();
    private readonly CueWindows _windows = new();
    private ulong[] _cues = new ulong[128];

    /// <summary>The cue classes of each token of the post that was read last.</summary>
    public ReadOnlySpan<ulong> Cues => _cues;

    /// <summary>Reads the features of a post.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="sides">The sides found in it, in order.</param>
    /// <param name="sink">Receives the features; each index at most once.</param>
    public void Read<TSink>(ReadText text, ReadOnlySpan<SideMatch> sides, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = text.Tokens;
        if (_cues.Length < tokens.Length)
        {
            _cues = new ulong[tokens.Length * 2];
        }

        var cues = _cues.AsSpan(0, tokens.Length);
        _lexicon.Read(text, cues);
        Mask(sides, cues);
        _grams.Clear();
        MaskedWords.Write(text, sides, _grams);
        _grams.Emit(ref sink, 1f);
        _windows.Emit(tokens, sides, cues, DenseScale, ref sink);
        StructureColumns.Emit(text, sides, cues, DenseScale, ref sink);
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
