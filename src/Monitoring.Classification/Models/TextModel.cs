using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Monitoring.Classification.Features;
using Monitoring.Contracts.Problems;

namespace Monitoring.Classification.Models;

/// <summary>
/// A linear model whose weights were lifted once out of ML.NET's zip: the same sum as ML.NET's own prediction, span by span and without a
/// vector. Immutable; any number of threads read it.
/// </summary>
public sealed class TextModel
{
    private readonly float[] _weights;

    /// <summary>Creates a model from its parts.</summary>
    internal TextModel(ModelCard card, string sha256, float[] weights, float bias) => (Card, Sha256, _weights, Bias) = (card, sha256, weights, bias);

    /// <summary>What the file says of itself.</summary>
    public ModelCard Card { get; }

    /// <summary>Lower-case hex SHA-256 of the file.</summary>
    public string Sha256 { get; }

    /// <summary>The raw score of a post without features.</summary>
    public float Bias { get; }

    /// <summary>Weight of a feature in the raw score.</summary>
    public float WeightOf(int feature) => _weights[feature];

    /// <summary>Calibrated log-odds of a raw score.</summary>
    public double LogOddsOf(double raw) => (Card.Slope * raw) + Card.Offset;

    /// <summary>Calibrated probability of a raw score, 0 to 1.</summary>
    public double ProbabilityOf(double raw) => 1 / (1 + Math.Exp(-LogOddsOf(raw)));

    /// <summary>Sums the weights of the features that it is given.</summary>
    public struct ScoreSink(TextModel model) : IFeatureSink
    {
        /// <summary>The raw score so far.</summary>
        public float Raw { get; private set; } = model.Bias;

        /// <inheritdoc/>
        public void Add(int index, float value, int firstToken, int tokenCount) => Raw += model._weights[index] * value;
    }

    /// <summary>Reads a model file.</summary>
    /// <returns>The model, or what is wrong with the file and what to do.</returns>
    public static Checked<TextModel> Load(string file)
    {
        if (!File.Exists(file))
        {
            return Bad(file, "The model file does not exist.", "Name the model's zip, or train one with 'monitoring train'.");
        }

        try
        {
            var bytes = File.ReadAllBytes(file);
            using var stream = new MemoryStream(bytes, writable: false);
            return ReadCard(stream) is not { } card ? Bad(file, "The file was not made by 'monitoring train'.", "Train one with 'monitoring train'.")
                : card.Reader != FeatureSpace.Reader || card.Dimension != FeatureSpace.Dimension
                    ? Bad(file, $"The model was trained for reader '{card.Reader}' with {card.Dimension} features; this program reads as '{FeatureSpace.Reader}' with {FeatureSpace.Dimension}.", "Train it again with 'monitoring train'.")
                    : Lift(card, Convert.ToHexStringLower(SHA256.HashData(bytes)), stream) is { } model ? Checked<TextModel>.Good(model)
                        : Bad(file, "The model is not linear.", "Train a linear one with 'monitoring train'.");
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or FormatException or InvalidOperationException)
        {
            return Bad(file, $"The file cannot be read as a model ({exception.GetType().Name}).", "Train one with 'monitoring train'.");
        }
    }

    private static ModelCard? ReadCard(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        using var entry = zip.GetEntry(ModelCard.Entry)?.Open();
        return entry is null ? null : JsonSerializer.Deserialize(entry, ModelJson.Default.ModelCard);
    }

    private static TextModel? Lift(ModelCard card, string sha256, Stream stream)
    {
        stream.Position = 0;
        var loaded = new MLContext().Model.Load(stream, out _);
        var transformer = loaded is TransformerChain<ITransformer> chain ? chain.LastTransformer : loaded;
        if (transformer is not ISingleFeaturePredictionTransformer<object> { Model: CalibratedModelParametersBase { SubModel: LinearModelParameters linear } })
        {
            return null;
        }

        var weights = new float[FeatureSpace.Dimension];
        linear.Weights.ToArray().CopyTo(weights, 0);
        return new TextModel(card, sha256, weights, linear.Bias);
    }

    private static Checked<TextModel> Bad(string file, string what, string cure) => Checked<TextModel>.Bad([new Problem(file, 0, what, cure)]);
}
