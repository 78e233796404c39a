using System.Runtime.InteropServices;
using Monitoring.Classification.Rosters;

namespace Monitoring.Classification.Features;

/// <summary>How often each of the sides of one post is named and what is said around it. At most <see cref="Most"/> different sides; more count as many.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SideTally
{
    public const int Most = 8;
    private const int Reach = 4;
    private readonly Span<int> _ids;
    private readonly Span<int> _named;
    private readonly Span<int> _net;

    public SideTally(Span<int> buffer)
    {
        _ids = buffer[..Most];
        _named = buffer[Most..(2 * Most)];
        _net = buffer[(2 * Most)..(3 * Most)];
    }

    public int Count { get; private set; }

    public int Named { get; private set; }

    public int MostNamed { get; private set; }

    public int Positive { get; private set; }

    public int Negative { get; private set; }

    /// <summary>Sum of what is said around all sides.</summary>
    public int Net { get; private set; }

    public int HighestNet { get; private set; }

    public void Take(in SideMatch match, ReadOnlySpan<ulong> cues)
    {
        if (match.Side < 0)
        {
            return;
        }

        var at = IndexOf(match.Side);
        Named++;
        if (at < 0)
        {
            return;
        }

        _named[at]++;
        MostNamed = Math.Max(MostNamed, _named[at]);
        _net[at] += NetAround(match, cues);
    }

    public void Close()
    {
        for (var side = 0; side < Count; side++)
        {
            Positive += _net[side] > 0 ? 1 : 0;
            Negative += _net[side] < 0 ? 1 : 0;
            Net += _net[side];
            HighestNet = Math.Max(HighestNet, _net[side]);
        }
    }

    private static int NetAround(in SideMatch match, ReadOnlySpan<ulong> cues)
    {
        var net = match.Stance == Stance.For ? 1 : match.Stance == Stance.Against ? -1 : 0;
        var end = match.FirstToken + match.TokenCount;
        for (var at = Math.Max(0, match.FirstToken - Reach); at < Math.Min(cues.Length, end + Reach); at++)
        {
            net += at < match.FirstToken || at >= end ? Polarity.Of(cues, at) : 0;
        }

        return net;
    }

    private int IndexOf(int side)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_ids[at] == side)
            {
                return at;
            }
        }

        if (Count == Most)
        {
            return -1;
        }

        _ids[Count] = side;
        return Count++;
    }
}
