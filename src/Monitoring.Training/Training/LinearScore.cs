using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Training;

/// <summary>The weights of a freshly trained model: what it says of an example.</summary>
/// <param name="Weights">One a feature.</param>
/// <param name="Bias">Score of an example without features.</param>
internal sealed record LinearScore(float[] Weights, float Bias)
{
    public static LinearScore Of(ISingleFeaturePredictionTransformer<object> transformer)
    {
        var linear = (LinearModelParameters)((CalibratedModelParametersBase)transformer.Model).SubModel;
        return new LinearScore([.. linear.Weights], linear.Bias);
    }

    public double RawOf(Example example)
    {
        double sum = Bias;
        for (var at = 0; at < example.Indices.Length; at++)
        {
            sum += Weights[example.Indices[at]] * example.Values[at];
        }

        return sum;
    }

    /// <summary>The row with its raw score; the probability is not known before calibration.</summary>
    public JudgedRow Judge(Example example) => new(example.Row, RawOf(example), double.NaN, example.Sides);
}
