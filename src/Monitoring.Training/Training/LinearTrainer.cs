using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Monitoring.Classification.Features;

namespace Monitoring.Training.Training;

/// <summary>One logistic regression of ML.NET (L-BFGS) over examples; one thread and a seed, so that the same rows give the same weights.</summary>
public sealed class LinearTrainer(TrainerOptions options)
{
    private readonly MLContext _context = new(options.Seed);

    /// <summary>The settings in words, for the model card.</summary>
    public string Description => $"ML.NET LbfgsLogisticRegression l2={options.L2} tolerance={options.Tolerance} seed={options.Seed}";

    /// <summary>ML.NET's context that the transformer belongs to.</summary>
    public MLContext Context => _context;

    /// <summary>Trains; the label is chosen by the caller.</summary>
    public ISingleFeaturePredictionTransformer<object> Train(IEnumerable<Example> examples, Func<Example, bool> label, out DataViewSchema schema)
    {
        var data = View(examples, label);
        schema = data.Schema;
        var trainer = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = options.L2,
            OptimizationTolerance = options.Tolerance,
            NumberOfThreads = 1,
            HistorySize = 20,
        });
        return (ISingleFeaturePredictionTransformer<object>)trainer.Fit(data);
    }

    /// <summary>The examples as ML.NET reads them.</summary>
    public IDataView View(IEnumerable<Example> examples, Func<Example, bool> label) => _context.Data.LoadFromEnumerable(
        examples.Select(example => RowOf(example, label(example))),
        Schema());

    /// <summary>An example as a row of the training view.</summary>
    public static Row RowOf(Example example, bool label)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new Row
        {
            Label = label,
            Weight = example.Weight,
            Features = new VBuffer<float>(FeatureSpace.Dimension, example.Values.Length, example.Values, example.Indices),
        };
    }

    /// <summary>The vector's length must be known to the view and to the prediction engine alike.</summary>
    public static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureSpace.Dimension);
        return schema;
    }

    /// <summary>A row of the training view.</summary>
    public sealed class Row
    {
        /// <summary>Whether it is positive.</summary>
        public bool Label { get; set; }

        /// <summary>How much it counts.</summary>
        public float Weight { get; set; }

        /// <summary>Its features.</summary>
        public VBuffer<float> Features { get; set; }
    }
}
