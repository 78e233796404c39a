using System.Runtime.InteropServices;
using Monitoring.Classification.Rosters;

namespace Monitoring.Classification.Features;

/// <summary>How often each of the sides of one post is named and what is said around it. At most <see cref="Most"/> different sides; more count as many.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SideTally
{
    public const int Most = 8;

    /// <summary>Numbers that the tally keeps.</summary>
    public const int Size = Most * 4;

    private const int Reach = 4;
    private readonly Span<int> _ids;
    private readonly Span<int> _named;
    private readonly Span<int> _good;
    private readonly Span<int> _bad;

    /// <param name="buffer"><see cref="Size"/> zeros.</param>
    public SideTally(Span<int> buffer)
    {
        _ids = buffer[..Most];
        _named = buffer[Most..(2 * Most)];
        _good = buffer[(2 * Most)..(3 * Most)];
        _bad = buffer[(3 * Most)..Size];
    }

    public int Count { get; private set; }

    public int Named { get; private set; }

    public int MostNamed { get; private set; }

    /// <summary>Sides around which more is good than bad.</summary>
    public int Positive { get; private set; }

    /// <summary>Sides around which more is bad than good.</summary>
    public int Negative { get; private set; }

    /// <summary>Sides around which something good and something bad is said.</summary>
    public int Mixed { get; private set; }

    /// <summary>Sum of what is said around all sides.</summary>
    public int Net { get; private set; }

    /// <summary>From the best to the worst side.</summary>
    public int Spread { get; private set; }

    public void Take(in SideMatch match, ReadOnlySpan<ulong> cues)
    {
        if (match.Side < 0)
        {
            return;
        }

        Named++;
        if (IndexOf(match.Side) is var at and >= 0)
        {
            _named[at]++;
            MostNamed = Math.Max(MostNamed, _named[at]);
            TakeAround(at, match, cues);
        }
    }

    public void Close()
    {
        var (highest, lowest) = (int.MinValue, int.MaxValue);
        for (var side = 0; side < Count; side++)
        {
            var net = _good[side] - _bad[side];
            Positive += net > 0 ? 1 : 0;
            Negative += net < 0 ? 1 : 0;
            Mixed += _good[side] > 0 && _bad[side] > 0 ? 1 : 0;
            Net += net;
            (highest, lowest) = (Math.Max(highest, net), Math.Min(lowest, net));
        }

        Spread = Count > 1 ? highest - lowest : 0;
    }

    private readonly void TakeAround(int side, in SideMatch match, ReadOnlySpan<ulong> cues)
    {
        Say(side, match.Stance == Stance.For ? 1 : match.Stance == Stance.Against ? -1 : 0);
        var end = match.FirstToken + match.TokenCount;
        for (var at = Math.Max(0, match.FirstToken - Reach); at < Math.Min(cues.Length, end + Reach); at++)
        {
            Say(side, at < match.FirstToken || at >= end ? Polarity.Of(cues, at) : 0);
        }
    }

    private readonly void Say(int side, int polarity)
    {
        _good[side] += Math.Max(0, polarity);
        _bad[side] -= Math.Min(0, polarity);
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
