using System.Text.Json;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Tests.Assessing;

/// <summary>The bundled example posts get the answers that the demo promises.</summary>
public class ExamplesTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Every_example_post_gets_the_expected_answer() => Examples().Select(Difference).OfType<string>().ShouldBeEmpty();

    private static string? Difference((ExamplePost Post, Expected Expected) example)
    {
        var (post, expected) = example;
        var kind = Enum.Parse<PostKind>(post.Kind ?? nameof(PostKind.Post));
        var assessment = ShippedClassifier.Instance.Assess(PostOf.Content(post.Content, post.Region ?? "9901", post.PublishedAt, kind)).Assessment;
        var fits = expected.Flagged
            ? assessment.Flagged && assessment.Labels.Any(l => expected.Labels!.Contains(l.Code))
            : !assessment.Flagged && expected.Reasons!.Contains(assessment.NotFlaggedBecause!);
        return fits ? null : $"{post.Id}: {Answer(assessment)}, expected {string.Join(", ", expected.Labels ?? expected.Reasons!)}: {post.Text}";
    }

    private static string Answer(Assessment assessment) =>
        $"{assessment.Score:0.000} {assessment.NotFlaggedBecause ?? string.Join(", ", assessment.Labels.Select(l => l.Code))}";

    private static IEnumerable<(ExamplePost Post, Expected Expected)> Examples() =>
        Read<ExamplePost>("posts.jsonl").Join(Read<Expected>("expected.jsonl"), p => p.Id, e => e.Id, (p, e) => (p, e));

    private static IEnumerable<T> Read<T>(string file) =>
        ShippedClassifier.Example(file).Select(line => JsonSerializer.Deserialize<T>(line, Web)!);

    private sealed record ExamplePost(string Id, string? Text, DateTimeOffset PublishedAt, string? Region, string? Kind, string[]? AltTexts, string? QuotedText, string? QuotedAuthor)
    {
        public PostContent Content => new() { Text = Text ?? "", AltTexts = AltTexts ?? [], QuotedText = QuotedText, QuotedAuthor = QuotedAuthor };
    }

    private sealed record Expected(string Id, bool Flagged, string[]? Labels, string[]? Reasons);
}
