using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Topics;

namespace Monitoring.Streaming.Tests.Topics;

public sealed class TopicCheckTests
{
    private static readonly TopicSpec Posts = TopicCatalog.All.Single(topic => topic.Name == TopicNames.Posts);

    [Fact]
    public void Topics_that_belong_together_must_have_the_same_partitions() =>
        TopicCheck.Partitions(new Dictionary<string, int> { [TopicNames.Accounts] = 12, [TopicNames.Cursors] = 6, [TopicNames.Posts] = 12, [TopicNames.Flags] = 3 })
            .ShouldHaveSingleItem().Where.ShouldBe(TopicNames.Cursors);

    [Fact]
    public void Every_setting_that_differs_is_named_with_its_cure()
    {
        var problems = TopicCheck.Settings(Posts, new Dictionary<string, string> { ["cleanup.policy"] = "compact", ["retention.ms"] = "1000" }).ToList();

        problems.Count.ShouldBe(2);
        problems.ShouldAllBe(problem => problem.Cure.Contains("--add-config", StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_as_the_catalogue_wants_it_has_no_problem() => TopicCheck.Settings(Posts, Posts.Settings).ShouldBeEmpty();
}
