using System.Text.Json.Serialization;

namespace Monitoring.Classification.Models;

/// <summary>What a model file says of itself, beside ML.NET's own content.</summary>
/// <param name="Id">Name and version, for example <c>asn-support-1</c>.</param>
/// <param name="Reader">The reader whose features it was trained on; another reader refuses it.</param>
/// <param name="Dimension">Length of the feature vector.</param>
/// <param name="Trainer">ML.NET trainer and its settings.</param>
/// <param name="Rows">Rows that it was trained on.</param>
/// <param name="CorpusSha256">Hash of the training rows, in order.</param>
/// <param name="Slope">Calibration: log-odds = slope * raw score + offset.</param>
/// <param name="Offset">Calibration offset.</param>
public sealed record ModelCard(string Id, string Reader, int Dimension, string Trainer, int Rows, string CorpusSha256, double Slope, double Offset)
{
    /// <summary>Name of the entry in the model's zip.</summary>
    public const string Entry = "monitoring.json";
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ModelCard))]
internal sealed partial class ModelJson : JsonSerializerContext;
