using System.Numerics;
using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Features;

/// <summary>Five columns for each cue class: in the post, left of a side, right of a side, around a side, inside a hashtag.</summary>
internal sealed class CueWindows
{
    /// <summary>Columns for each class.</summary>
    public const int Blocks = 5;

    private const int Beside = 3;
    private const int Around = 5;
    private const int MostCounted = 4;
    private static readonly float[] Roots = [.. Enumerable.Range(0, MostCounted + 1).Select(count => MathF.Sqrt(count))];
    private readonly int[] _inPost = new int[CueLexicon.MostClasses];
    private readonly int[] _around = new int[CueLexicon.MostClasses];
    private readonly int[] _first = new int[CueLexicon.MostClasses];

    /// <summary>Names of the five blocks.</summary>
    public static IReadOnlyList<string> BlockNames { get; } = ["", "left of a side", "right of a side", "around a side", "in a hashtag"];

    /// <summary>Writes the columns.</summary>
    public void Emit<TSink>(in PostView post, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        _inPost.AsSpan().Clear();
        _around.AsSpan().Clear();
        var (all, inTag) = CountAll(post);
        var (left, right) = CountBeside(post);
        EmitCounts(all, _inPost, 0, scale, ref sink);
        EmitSet(left, 1, scale, ref sink);
        EmitSet(right, 2, scale, ref sink);
        EmitCounts(all, _around, 3, scale, ref sink);
        EmitSet(inTag, 4, scale, ref sink);
    }

    private (ulong All, ulong InTag) CountAll(in PostView post)
    {
        var sets = post.Cues;
        var (all, inTag) = (0UL, 0UL);
        for (var at = sets.Length - 1; at >= 0; at--)
        {
            if (sets[at] == 0)
            {
                continue;
            }

            all |= sets[at];
            inTag |= post.Tokens[at].InTag ? sets[at] : 0;
            for (var left = sets[at]; left != 0; left &= left - 1)
            {
                var cue = BitOperations.TrailingZeroCount(left);
                _inPost[cue]++;
                _first[cue] = at;
            }
        }

        return (all, inTag);
    }

    private (ulong Left, ulong Right) CountBeside(in PostView post)
    {
        var sets = post.Cues;
        var (before, behind) = (0UL, 0UL);
        foreach (ref readonly var side in post.Sides)
        {
            if (side.Side < 0)
            {
                continue;
            }

            var end = side.FirstToken + side.TokenCount;
            before |= Union(sets, side.FirstToken - Beside, side.FirstToken);
            behind |= Union(sets, end, end + Beside);
            CountAround(sets, side.FirstToken - Around, side.FirstToken);
            CountAround(sets, end, end + Around);
        }

        return (before, behind);
    }

    private void EmitCounts<TSink>(ulong set, int[] counts, int block, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var first = FirstOf(block);
        for (var left = set; left != 0; left &= left - 1)
        {
            var cue = BitOperations.TrailingZeroCount(left);
            if (counts[cue] > 0)
            {
                sink.Add(first + cue, Roots[Math.Min(counts[cue], MostCounted)] * scale, _first[cue], 1);
            }
        }
    }

    private void EmitSet<TSink>(ulong set, int block, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var first = FirstOf(block);
        for (; set != 0; set &= set - 1)
        {
            var cue = BitOperations.TrailingZeroCount(set);
            sink.Add(first + cue, scale, _first[cue], 1);
        }
    }

    private static int FirstOf(int block) => FeatureSpace.FirstDense + (block * FeatureSpace.CueCount);

    private void CountAround(ReadOnlySpan<ulong> sets, int from, int to)
    {
        for (var at = Math.Max(0, from); at < Math.Min(sets.Length, to); at++)
        {
            for (var left = sets[at]; left != 0; left &= left - 1)
            {
                _around[BitOperations.TrailingZeroCount(left)]++;
            }
        }
    }

    private static ulong Union(ReadOnlySpan<ulong> sets, int from, int to)
    {
        var set = 0UL;
        for (var at = Math.Max(0, from); at < Math.Min(sets.Length, to); at++)
        {
            set |= sets[at];
        }

        return set;
    }
}
