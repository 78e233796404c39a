namespace Monitoring.Training.Evaluation;

/// <summary>Intervals by drawing the rows again with replacement (Efron's percentile bootstrap); a fixed seed, so that a report repeats itself.</summary>
public static class Bootstrap
{
    /// <summary>Rounds of drawing.</summary>
    public const int Rounds = 200;

    private const int Seed = 1;
    private const double Tail = 0.025;

    /// <summary>A statistic of the rows with its 95 % interval. NaN of no rows.</summary>
    public static Interval Of(IReadOnlyList<Scored> rows, Func<IReadOnlyList<Scored>, double> statistic)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(statistic);
        if (rows.Count == 0)
        {
            return new Interval(double.NaN, double.NaN, double.NaN);
        }

        var random = new Random(Seed);
        var drawn = new Scored[rows.Count];
        var values = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < drawn.Length; index++)
            {
                drawn[index] = rows[random.Next(rows.Count)];
            }

            values[round] = statistic(drawn);
        }

        Array.Sort(values);
        return new Interval(statistic(rows), values[(int)(Tail * Rounds)], values[(int)((1 - Tail) * Rounds) - 1]);
    }
}
