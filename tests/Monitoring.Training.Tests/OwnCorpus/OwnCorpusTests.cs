using Monitoring.Contracts.Classification;

namespace Monitoring.Training.Tests.OwnCorpus;

/// <summary>The project's own corpus is whole, consistent, and about nobody who exists.</summary>
public sealed class OwnCorpusTests
{
    private const int HandWritten = 900;

    private static readonly string[] Codes =
        ["CALL", "STATEMENT", "CAMPAIGN", "TEAM", "ATTEND", "NEGATIVE", "NEWS", "INFO", "OPINION", "OFFICIAL", "QUOTE", "HOMONYM", "OTHER"];

    // Only the sources of a capture can know these two.
    private static readonly string[] NotInText = [NotFlaggedReasons.Unregistered, NotFlaggedReasons.NoText];

    [Fact]
    public void No_id_and_no_text_occurs_twice()
    {
        OwnPost.All.Select(post => post.Id).ShouldBeUnique();
        OwnPost.All.Select(post => post.Text).ShouldBeUnique();
    }

    [Fact]
    public void At_least_nine_hundred_are_written_by_hand() =>
        OwnPost.All.Count(post => post.Source != "own-generated").ShouldBeGreaterThanOrEqualTo(HandWritten);

    [Fact]
    public void Fields_hold_what_they_may_hold()
    {
        foreach (var post in OwnPost.All)
        {
            post.Id.ShouldStartWith($"{post.Source}:");
            post.Text.ShouldNotBeNullOrWhiteSpace(post.Id);
            new[] { post.Support, post.Oppose, post.Sure }.ShouldAllBe(value => value == 0 || value == 1, post.Id);
            post.Code.ShouldBeOneOf(Codes);
            post.Labels.ShouldBeSubsetOf(Labels.All, post.Id);
        }
    }

    [Fact]
    public void A_post_has_either_labels_or_the_reason_why_it_has_none()
    {
        foreach (var post in OwnPost.All)
        {
            (post.Labels.Count == 0).ShouldBe(post.Reason is not null, post.Id);
            (post.Labels.Count > 0).ShouldBe(post.Support + post.Oppose > 0, post.Id);
            post.Labels.Contains(Labels.NegativeCampaign).ShouldBe(post.Oppose == 1, post.Id);
        }

        OwnPost.All.Where(post => post.Reason is not null).Select(post => post.Reason!).ShouldBeSubsetOf(NotFlaggedReasons.All);
    }

    [Fact]
    public void Every_label_and_every_reason_that_text_can_show_has_examples()
    {
        Labels.All.Except(OwnPost.All.SelectMany(post => post.Labels)).ShouldBeEmpty();
        NotFlaggedReasons.All.Except(NotInText).Except(OwnPost.All.Select(post => post.Reason!)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_post_of_a_contest_is_read_while_its_contest_is_in_force()
    {
        var contests = Models.Rosters.Contests.Select(contest => contest.Id).ToHashSet();
        foreach (var post in OwnPost.All)
        {
            var inForce = Models.Rosters.InForce(post.Region, post.PublishedAt).Select(contest => contest.Id);
            inForce.ShouldBe(contests.Contains(post.Election) ? [post.Election] : [], post.Id);
        }
    }
}
