using Monitoring.Classification.Assessing;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Classification.Tests.MustNotFlag;

/// <summary>The classifier as it ships: the model, rosters and policy of <c>models/</c>, copied beside the tests.</summary>
internal static class ShippedClassifier
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    public static Classifier Instance { get; } = new(
        Good(TextModel.Load(Path.Combine(Models, "asn-support.zip"))),
        Good(RosterLoader.Load(Path.Combine(Models, "rosters"))),
        Good(PolicyLoader.Load(Path.Combine(Models, "policy", "policy.yaml"))));

    /// <summary>The lines of an example file.</summary>
    public static IReadOnlyList<string> Example(string file) => File.ReadAllLines(Path.Combine(Models, "examples", file));

    public static AssessedPost Assess(string id, PostContent content, PostKind kind, string region, DateTimeOffset publishedAt) => Instance.Assess(new Post
    {
        PostId = PostId.Of("replay", id),
        Version = PostId.VersionOf(content),
        AccountKey = "replay:contoh",
        Platform = "replay",
        Kind = kind,
        PublishedAt = publishedAt,
        FetchedAt = publishedAt,
        Content = content,
        Agency = "CONTOH",
        Region = region,
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
    });

    private static T Good<T>(Checked<T> read)
        where T : class
    {
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }
}
