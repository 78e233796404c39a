using System.Text.Json;

namespace Monitoring.Training.Tests.OwnCorpus;

/// <summary>One line of <c>models/corpus/*.jsonl</c>, read strictly: no field more, none less.</summary>
internal sealed record OwnPost(
    string Id,
    string Source,
    string Election,
    string Text,
    int Support,
    int Oppose,
    string Code,
    int Sure,
    IReadOnlyList<string> Labels,
    string Region,
    DateTimeOffset PublishedAt,
    string? Reason = null)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static IReadOnlyList<OwnPost> All { get; } = [.. Models.Lines("corpus").Select(line => JsonSerializer.Deserialize<OwnPost>(line, Strict)!)];
}
