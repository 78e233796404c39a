using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Training;

/// <summary>Platt's calibration, fitted by ML.NET: log-odds = slope * raw score + offset.</summary>
/// <param name="Slope">How much a raw score counts.</param>
/// <param name="Offset">Log-odds of a raw score of 0.</param>
public sealed record Platt(double Slope, double Offset)
{
    /// <summary>Fits it to rows that the scoring model has not seen.</summary>
    public static Platt Fit(MLContext context, IEnumerable<JudgedRow> judged)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.Data.LoadFromEnumerable(judged.Select(row => new Row { Score = (float)row.Raw, Label = row.Positive }));
        ISingleFeaturePredictionTransformer<PlattCalibrator> fitted = context.BinaryClassification.Calibrators.Platt(nameof(Row.Label), nameof(Row.Score)).Fit(data);
        var model = fitted.Model;

        // ML.NET's Platt is 1 / (1 + exp(slope * score + offset)).
        return new Platt(-model.Slope, -model.Offset);
    }

    /// <summary>Calibrated probability of a raw score.</summary>
    public double ProbabilityOf(double raw) => 1 / (1 + Math.Exp(-((Slope * raw) + Offset)));

    /// <summary>The row with its probability.</summary>
    public JudgedRow Apply(JudgedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row with { Probability = ProbabilityOf(row.Raw) };
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Score { get; set; }
    }
}
