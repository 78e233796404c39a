using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Classification;
using Monitoring.Training.Generation;
using Monitoring.Training.Tests.OwnCorpus;

namespace Monitoring.Training.Tests.Generation;

/// <summary>Variation beside the posts written by hand: the same seed gives the same posts, and each is what its labels say.</summary>
public sealed class CorpusGeneratorTests
{
    /// <summary>How <c>models/corpus/own-generated.jsonl</c> was made.</summary>
    private const int Seed = 20261125;
    private const int Count = 2400;

    private static readonly IReadOnlyList<Contest> Contests =
        [.. Models.Rosters.Contests.Where(contest => contest.Id.StartsWith("own-", StringComparison.Ordinal)).OrderBy(contest => contest.Id, StringComparer.Ordinal)];

    /// <summary>
    /// To write the file anew after a change of the templates, run this test with <c>MONITORING_WRITE_CORPUS</c> set to the folder <c>models/corpus</c>.
    /// </summary>
    [Fact]
    public void The_corpus_file_is_what_the_generator_makes_with_its_seed()
    {
        string[] made = [.. CorpusGenerator.Generate(Contests, Seed, Count).Select(post => post.ToLine())];
        if (Environment.GetEnvironmentVariable("MONITORING_WRITE_CORPUS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, "own-generated.jsonl"), string.Join('\n', made) + "\n");
        }

        File.ReadAllLines(Models.Folder("corpus", "own-generated.jsonl")).ShouldBe(made);
    }

    [Fact]
    public void The_same_seed_gives_the_same_posts_and_another_seed_others()
    {
        var first = CorpusGenerator.Generate(Contests, 7, 200).Select(post => post.ToLine()).ToList();

        CorpusGenerator.Generate(Contests, 7, 200).Select(post => post.ToLine()).ShouldBe(first);
        CorpusGenerator.Generate(Contests, 8, 200).Select(post => post.ToLine()).Intersect(first).Count().ShouldBeLessThan(20);
    }

    [Fact]
    public void No_post_has_an_open_slot_or_a_hole()
    {
        foreach (var post in CorpusGenerator.Generate(Contests, 3, 2000))
        {
            post.Text.ShouldNotContain("{", Case.Sensitive, post.Text);
            post.Text.ShouldNotContain("  ", Case.Sensitive, post.Text);
            post.Text.ShouldNotContain(" .", Case.Sensitive, post.Text);
        }
    }

    [Fact]
    public void It_does_not_sound_like_a_form_letter()
    {
        var posts = CorpusGenerator.Generate(Contests, 5, 2000).ToList();
        var openings = posts.GroupBy(post => string.Join(' ', post.Text.ToUpperInvariant().Split(' ').Take(3))).ToList();

        openings.Max(group => group.Count()).ShouldBeLessThan(posts.Count / 50);
        openings.Count.ShouldBeGreaterThan(posts.Count / 3);
    }

    [Fact]
    public void Every_label_and_reason_that_text_can_show_is_made_and_half_must_pass()
    {
        var posts = CorpusGenerator.Generate(Contests, 1, 2000).ToList();

        Labels.All.Except(posts.SelectMany(post => post.Labels)).ShouldBeEmpty();
        NotFlaggedReasons.All.Except(posts.Select(post => post.Reason!)).ShouldBe([NotFlaggedReasons.Unregistered, NotFlaggedReasons.NoText]);
        posts.Count(post => post.Reason is not null).ShouldBeInRange(900, 1100);
    }

    [Fact]
    public void Asking_for_more_than_there_is_ends_with_a_clear_word() =>
        Should.Throw<InvalidOperationException>(() => CorpusGenerator.Generate([], 1, 1).ToList()).Message.ShouldContain("two sides");
}
