using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Tests.MustNotFlag;

/// <summary>A post that no supervisor wants to see flagged: one line of <c>Posts/*.jsonl</c>. The sentences are the project's own.</summary>
/// <param name="Id">Unique over all files: the file's name and a number.</param>
/// <param name="Text">The whole post.</param>
/// <param name="Region">Kemendagri code of the account's region.</param>
/// <param name="PublishedAt">UTC; inside an election or between elections, so that both are covered.</param>
/// <param name="Kind">How it was put out.</param>
/// <param name="Reason">The <c>NotFlaggedReasons</c> codes that are right answers.</param>
public sealed record InnocentPost(
    string Id,
    string Text,
    string Region,
    DateTimeOffset PublishedAt,
    [property: JsonConverter(typeof(JsonStringEnumConverter<PostKind>))] PostKind Kind,
    IReadOnlyList<string> Reason)
{
    private const string Folder = "MustNotFlag/";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Every post of the suite, file by file in the order of their names.</summary>
    public static IReadOnlyList<InnocentPost> All { get; } = [.. ReadAll()];

    private static IEnumerable<InnocentPost> ReadAll()
    {
        var assembly = typeof(InnocentPost).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                yield return JsonSerializer.Deserialize<InnocentPost>(line, Strict)!;
            }
        }
    }
}
