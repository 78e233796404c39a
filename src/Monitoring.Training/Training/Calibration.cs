using Microsoft.ML;
using Microsoft.ML.Calibrators;

namespace Monitoring.Training.Training;

/// <summary>Platt's calibration by ML.NET over scores of rows that the scoring model has not seen.</summary>
public static class Calibration
{
    /// <summary>Finds slope and offset: log-odds = slope * score + offset.</summary>
    public static (double Slope, double Offset) Fit(MLContext context, IEnumerable<(double Score, bool Positive)> scored)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.Data.LoadFromEnumerable(scored.Select(item => new Row { Score = (float)item.Score, Label = item.Positive }));
        var model = ((ISingleFeaturePredictionTransformer<PlattCalibrator>)context.BinaryClassification.Calibrators.Platt(nameof(Row.Label), nameof(Row.Score)).Fit(data)).Model;

        // ML.NET's Platt is 1 / (1 + exp(slope * score + offset)).
        return (-model.Slope, -model.Offset);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Score { get; set; }
    }
}
