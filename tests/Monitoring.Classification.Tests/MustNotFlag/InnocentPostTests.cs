using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Tests.MustNotFlag;

/// <summary>The suite itself is in order: a mistake in the data must not look like a mistake of the classifier.</summary>
public class InnocentPostTests
{
    /// <summary>What issue 5 asks for.</summary>
    private const int Asked = 500;

    [Fact]
    public void The_suite_has_at_least_five_hundred_distinct_sentences() =>
        InnocentPost.All.Select(p => p.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBeGreaterThanOrEqualTo(Asked);

    [Fact]
    public void No_id_and_no_sentence_occurs_twice()
    {
        InnocentPost.All.Select(p => p.Id).ShouldBeUnique();
        InnocentPost.All.Select(p => p.Text).ShouldBeUnique();
    }

    [Fact]
    public void Every_expected_reason_is_a_code_of_the_contracts()
    {
        foreach (var post in InnocentPost.All)
        {
            post.Reason.ShouldNotBeEmpty(post.Id);
            post.Reason.ShouldBeSubsetOf(NotFlaggedReasons.All, post.Id);
        }
    }

    [Fact]
    public void Every_region_is_a_code_and_every_time_is_utc()
    {
        InnocentPost.All.ShouldAllBe(p => p.Region.Length == 2 || p.Region.Length == 4);
        InnocentPost.All.ShouldAllBe(p => p.Region.All(char.IsAsciiDigit));
        InnocentPost.All.ShouldAllBe(p => p.PublishedAt.Offset == TimeSpan.Zero);
    }

    [Fact]
    public void Both_an_election_and_the_years_between_are_covered()
    {
        var between = InnocentPost.All.Count(p => p.PublishedAt.Year >= 2025);
        between.ShouldBeGreaterThan(100);
        (InnocentPost.All.Count - between).ShouldBeGreaterThan(100);
    }
}
