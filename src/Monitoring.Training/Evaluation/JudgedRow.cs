using Monitoring.Training.Corpora;

namespace Monitoring.Training.Evaluation;

/// <summary>A labelled row and what a model that has not seen it says.</summary>
/// <param name="Row">The row.</param>
/// <param name="Raw">Raw score, before calibration.</param>
/// <param name="Probability">Calibrated probability of support, 0 to 1.</param>
/// <param name="Sides">Roster entries of the sides that it names; without one nothing is ever flagged.</param>
public sealed record JudgedRow(CorpusRow Row, double Raw, double Probability, IReadOnlyList<string> Sides)
{
    /// <summary>Whether the row sides with somebody.</summary>
    public bool Positive => Row.Support == 1;

    /// <summary>Whether the row would be flagged.</summary>
    public bool Flagged(double threshold) => Sides.Count > 0 && Probability >= threshold;

    /// <summary>The score as the service ranks it: without a named side below every other.</summary>
    public double Gated => Sides.Count > 0 ? Raw : double.NegativeInfinity;

    /// <summary>Raw score and truth.</summary>
    public Scored ByRaw => new(Raw, Positive);

    /// <summary>Probability and truth.</summary>
    public Scored ByProbability => new(Probability, Positive);
}
