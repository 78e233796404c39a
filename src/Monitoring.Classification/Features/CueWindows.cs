using System.Numerics;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>The cue columns: each class in the post, left, right and around of a side, and inside a hashtag.</summary>
internal sealed class CueWindows
{
    private const int Beside = 3;
    private const int Around = 5;
    private const int MostCounted = 4;
    private readonly int[] _post = new int[64];
    private readonly int[] _around = new int[64];
    private readonly int[] _first = new int[64];

    public void Emit<TSink>(ReadOnlySpan<Token> tokens, ReadOnlySpan<SideMatch> sides, ReadOnlySpan<ulong> cues, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var classes = FeatureSpace.CueCount;
        _post.AsSpan().Clear();
        _around.AsSpan().Clear();
        var inTag = 0UL;
        for (var at = cues.Length - 1; at >= 0; at--)
        {
            inTag |= tokens[at].InTag ? cues[at] : 0;
            for (var left = cues[at]; left != 0; left &= left - 1)
            {
                var cue = BitOperations.TrailingZeroCount(left);
                _post[cue]++;
                _first[cue] = at;
            }
        }

        var (before, behind) = (0UL, 0UL);
        foreach (ref readonly var side in sides)
        {
            if (side.Side < 0)
            {
                continue;
            }

            before |= Union(cues, side.FirstToken - Beside, side.FirstToken);
            var end = side.FirstToken + side.TokenCount;
            behind |= Union(cues, end, end + Beside);
            CountAround(cues, side.FirstToken - Around, side.FirstToken);
            CountAround(cues, end, end + Around);
        }

        for (var cue = 0; cue < classes; cue++)
        {
            if (_post[cue] > 0)
            {
                sink.Add(FeatureSpace.FirstDense + cue, Value(_post[cue], scale), _first[cue], 1);
            }

            if (_around[cue] > 0)
            {
                sink.Add(FeatureSpace.FirstDense + (3 * classes) + cue, Value(_around[cue], scale), _first[cue], 1);
            }
        }

        EmitSet(before, classes, scale, ref sink);
        EmitSet(behind, 2 * classes, scale, ref sink);
        EmitSet(inTag, 4 * classes, scale, ref sink);
    }

    private void EmitSet<TSink>(ulong set, int offset, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (; set != 0; set &= set - 1)
        {
            var cue = BitOperations.TrailingZeroCount(set);
            sink.Add(FeatureSpace.FirstDense + offset + cue, scale, _first[cue], 1);
        }
    }

    private void CountAround(ReadOnlySpan<ulong> cues, int from, int to)
    {
        for (var at = Math.Max(0, from); at < Math.Min(cues.Length, to); at++)
        {
            for (var left = cues[at]; left != 0; left &= left - 1)
            {
                _around[BitOperations.TrailingZeroCount(left)]++;
            }
        }
    }

    private static ulong Union(ReadOnlySpan<ulong> cues, int from, int to)
    {
        var set = 0UL;
        for (var at = Math.Max(0, from); at < Math.Min(cues.Length, to); at++)
        {
            set |= cues[at];
        }

        return set;
    }

    private static float Value(int count, float scale) => MathF.Sqrt(Math.Min(count, MostCounted)) * scale;
}
