using Monitoring.Classification.Assessing;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Tests.Assessing;

public class ClassifierTests
{
    private const string Support = "Bismillah, saya dan keluarga siap menangkan HARMEL! Ayo coblos nomor urut 1 #RayaBercahaya";

    private static Classifier Classifier => ShippedClassifier.Instance;

    [Fact]
    public void A_flag_says_what_a_supervisor_needs_to_judge()
    {
        var post = PostOf.Text(Support);
        var assessed = Classifier.Assess(post);
        var flag = assessed.Flag.ShouldNotBeNull();

        flag.FlagId.ShouldBe(PostId.FlagIdOf(post.PostId, post.Version));
        flag.Text.ShouldBe(Support);
        flag.Phase.ShouldBe(Phase.Campaign);
        flag.Deadline.ShouldBe(post.FetchedAt.AddDays(7));
        flag.Labels.Select(l => l.Code).ShouldContain(Labels.CallToVoteFor);
        flag.Targets.ShouldContain(t => t.Id == "contoh-2026/1" && t.Contest == "contoh-2026");
        flag.Rules.ShouldNotBeEmpty();
        flag.Applied.Threshold.ShouldBe(Classifier.Policy.ThresholdOf(flag.Labels[0].Code, post.Region, post.Agency));
        assessed.Assessment.Flagged.ShouldBeTrue();
        assessed.Assessment.NotFlaggedBecause.ShouldBeNull();
    }

    [Theory]
    [InlineData(Support)]
    [InlineData("Pembahasan APBD Perubahan dilanjutkan besok")]
    [InlineData("Asal bukan Pak Harun, titik.")]
    [InlineData("")]
    public void The_weights_of_the_reasons_sum_to_the_log_odds_of_the_score(string text)
    {
        var post = PostOf.Text(text);
        var score = Classifier.Assess(post).Assessment.Score;

        Classifier.Explain(post).Sum(r => r.Weight).ShouldBe(Math.Log(score / (1 - score)), 1e-3);
    }

    [Fact]
    public void Every_reason_points_at_the_words_that_it_shows()
    {
        foreach (var reason in Classifier.Explain(PostOf.Text(Support)).Where(r => r.Start >= 0))
        {
            Support.Substring(reason.Start, reason.Length).ShouldBe(reason.Text);
        }
    }

    [Fact]
    public async Task The_same_post_gets_the_same_answer_on_every_thread()
    {
        var posts = InnocentPost.All.Take(60).Select(p => PostOf.Text(p.Text, p.Region, p.PublishedAt)).Append(PostOf.Text(Support)).ToArray();
        var alone = posts.Select(p => Classifier.Assess(p).Assessment.Score).ToArray();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => posts.Select(p => Classifier.Assess(p).Assessment.Score).ToArray())));

        together.ShouldAllBe(scores => scores.SequenceEqual(alone));
    }

    [Fact]
    public void A_bare_repost_of_a_campaign_account_is_shared_campaign_content()
    {
        var assessment = Classifier.Assess(PostOf.Text("", kind: PostKind.Repost, quoted: "Ayo coblos nomor urut 1, HARMEL menang! #RayaBercahaya", quotedAuthor: "@harmel_contoh")).Assessment;

        assessment.Flagged.ShouldBeTrue();
        assessment.Labels.Select(l => l.Code).ShouldContain(Labels.ShareCampaign);
        assessment.Targets.ShouldContain(t => t.Kind == "account" && t.Id == "contoh-2026/1");
    }

    [Fact]
    public void Words_that_are_only_quoted_are_not_the_authors()
    {
        var assessment = Classifier.Assess(PostOf.Text("Ini contoh yang dilarang ya.", kind: PostKind.Quote, quoted: Support)).Assessment;

        assessment.Flagged.ShouldBeFalse();
        assessment.Targets.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_and_the_texts_of_images_are_read_too()
    {
        var content = new PostContent { Title = "Deklarasi", Text = "Semangat!", AltTexts = ["Ayo coblos nomor urut 1, HARMEL menang #RayaBercahaya"] };

        Classifier.Assess(PostOf.Content(content)).Assessment.Targets.ShouldContain(t => t.Id == "contoh-2026/1");
    }

    [Fact]
    public void A_post_without_text_says_so() =>
        Classifier.Assess(PostOf.Text("")).Assessment.NotFlaggedBecause.ShouldBe(NotFlaggedReasons.NoText);

    [Fact]
    public void The_same_words_outside_the_contest_are_no_side()
    {
        var assessment = Classifier.Assess(PostOf.Text("Ayo coblos nomor urut 1", at: PostOf.Campaign.AddYears(2))).Assessment;

        assessment.Flagged.ShouldBeFalse();
        assessment.Phase.ShouldBe(Phase.BetweenElections);
    }

    [Fact]
    public void Every_unflagged_post_carries_one_reason_of_the_contracts() =>
        InnocentPost.All.Select(p => Classifier.Assess(PostOf.Text(p.Text, p.Region, p.PublishedAt)).Assessment.NotFlaggedBecause)
            .ShouldAllBe(reason => NotFlaggedReasons.All.Contains(reason!));
}
