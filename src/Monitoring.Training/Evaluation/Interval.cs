using System.Runtime.InteropServices;

namespace Monitoring.Training.Evaluation;

/// <summary>A measured value with its 95 % interval.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>Two-sided 95 % quantile of the normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>A share of a count with Wilson's interval, which stays right near 0 and 1. NaN of nothing.</summary>
    public static Interval OfShare(int hits, int all)
    {
        if (all == 0)
        {
            return new Interval(double.NaN, 0, 1);
        }

        var share = (double)hits / all;
        var scale = 1 + (Z * Z / all);
        var centre = (share + (Z * Z / (2 * all))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        return new Interval(share, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>The same in another unit.</summary>
    public Interval Times(double factor) => new(Value * factor, Low * factor, High * factor);
}
