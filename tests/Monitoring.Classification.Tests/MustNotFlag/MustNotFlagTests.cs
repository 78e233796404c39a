using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Tests.MustNotFlag;

/// <summary>What a supervisor could post or like to read passes: voting, pledges, notices, office words, news, officials at work, everyday talk.</summary>
public sealed class MustNotFlagTests
{
    /// <summary>Least share of posts whose reason is one of the right answers.</summary>
    private const double RightReasons = 0.97;

    private static readonly List<(InnocentPost Post, Assessment Assessment)> Assessed =
        [.. InnocentPost.All.Select(post => (post, ShippedClassifier.Assess(post.Id, new PostContent { Text = post.Text }, post.Kind, post.Region, post.PublishedAt).Assessment))];

    [Fact]
    public void No_sentence_of_the_suite_is_flagged() =>
        Assessed.Where(pair => pair.Assessment.Flagged).OrderByDescending(pair => pair.Assessment.Score).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Nearly_every_sentence_passes_for_a_right_reason()
    {
        var wrong = Assessed.Where(pair => pair.Assessment.NotFlaggedBecause is { } because && !pair.Post.Reason.Contains(because)).ToList();
        ((double)wrong.Count).ShouldBeLessThanOrEqualTo((1 - RightReasons) * Assessed.Count, string.Join('\n', wrong.Select(Describe)));
    }

    // The sentences are ours, so a failure may show them.
    private static string Describe((InnocentPost Post, Assessment Assessment) pair) =>
        $"{pair.Post.Id} {pair.Assessment.Score:0.000} {pair.Assessment.NotFlaggedBecause} (right: {string.Join('/', pair.Post.Reason)}) "
        + $"[{string.Join(", ", pair.Assessment.Targets.Select(target => target.Id))}] {pair.Post.Text}";
}
