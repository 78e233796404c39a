using System.Text.Json.Serialization;

namespace Monitoring.Training.Corpora;

/// <summary>One labelled text.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Text">The text.</param>
/// <param name="Support">1 sides with somebody, 0 does not.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Election">Election group; <c>none</c> for politics outside elections; null for an ordinary row.</param>
/// <param name="Oppose">1 runs somebody down, 0 does not; null when nobody has looked.</param>
/// <param name="Code">Label or negative code.</param>
/// <param name="Sure">0 for a borderline case; null counts as sure.</param>
/// <param name="Kind">Kind of a feed's row.</param>
/// <param name="Region">Region in which it is read; null for the election's own.</param>
/// <param name="PublishedAt">Moment at which it is read; null for the election's own.</param>
public sealed record CorpusRow(
    string Id,
    string Text,
    int Support,
    string? Source = null,
    string? Election = null,
    int? Oppose = null,
    string? Code = null,
    int? Sure = null,
    string? Kind = null,
    string? Region = null,
    DateTimeOffset? PublishedAt = null);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CorpusRow))]
internal sealed partial class CorpusJson : JsonSerializerContext;
