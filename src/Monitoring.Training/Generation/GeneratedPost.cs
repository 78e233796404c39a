using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Training.Generation;

/// <summary>One generated post with its labels: a line of the corpus.</summary>
/// <param name="Id">Source and running number.</param>
/// <param name="Source">Always <see cref="CorpusGenerator.Source"/>.</param>
/// <param name="Election">The invented contest it is about; its roster has the same id.</param>
/// <param name="Text">The post.</param>
/// <param name="Support">1 sides with somebody, 0 does not.</param>
/// <param name="Oppose">1 runs somebody down, 0 does not.</param>
/// <param name="Code">Code of the labelled corpora (CALL, STATEMENT, NEWS...).</param>
/// <param name="Sure">Always 1: a template is written for one answer.</param>
/// <param name="Labels">Codes of <see cref="Contracts.Classification.Labels"/>; empty for a post that must pass.</param>
/// <param name="Region">Kemendagri code of the contest.</param>
/// <param name="PublishedAt">A moment inside the contest, UTC.</param>
/// <param name="Reason">Code of <see cref="Contracts.Classification.NotFlaggedReasons"/> when there are no labels.</param>
public sealed record GeneratedPost(
    string Id, string Source, string Election, string Text, int Support, int Oppose, string Code, int Sure, IReadOnlyList<string> Labels, string Region,
    DateTimeOffset PublishedAt, string? Reason)
{
    private static readonly GeneratedJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The post as a line of the corpus.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Json.GeneratedPost);
}

[JsonSerializable(typeof(GeneratedPost))]
internal sealed partial class GeneratedJson : JsonSerializerContext;
