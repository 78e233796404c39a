using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;

namespace Monitoring.Streaming.Tests.Classifying;

[Collection(nameof(RealKafka))]
public sealed class SlowClassifierTests(RealKafka kafka)
{
    [Fact]
    public async Task A_step_that_takes_longer_than_the_group_waits_is_not_given_away()
    {
        using var slow = new ManualResetEventSlim();
        var options = RealBroker.Options(options => options.MaxPollInterval = TimeSpan.FromSeconds(6));
        var assessor = new KeywordAssessor(post => _ = post.PostId.EndsWith("slow", StringComparison.Ordinal) && slow.Wait(TimeSpan.FromSeconds(9)));
        await using var pipeline = new Pipeline(await RealBroker.FreshAsync(kafka), options, assessor).Start();
        using var rebalances = Pipeline.Measure<long>("monitoring.groups.rebalanced");

        await pipeline.PublishAsync(Posts.Of("slow"), Posts.Of("next"));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 2, "both posts");
        await pipeline.PublishAsync(Posts.Of("after"));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 3, "the post after the slow step");
        await pipeline.StopAsync();

        rebalances.GetMeasurementSnapshot().ShouldNotContain(measured => Equals(measured.Tags["kind"], "lost"));
        (await pipeline.KeysAsync(TopicNames.Assessments)).Count.ShouldBe(3);
    }
}
