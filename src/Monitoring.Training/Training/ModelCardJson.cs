using System.Text.Json;

namespace Monitoring.Training.Training;

/// <summary>How the card is written into the model's zip.</summary>
internal static class ModelCardJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
