using System.Text;
using Monitoring.Brokers;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Classifying;

namespace Monitoring.Streaming.Tests.Classifying;

[Collection(nameof(RealKafka))]
public sealed class AbortedStepTests(RealKafka kafka)
{
    private const int LargerThanTheBrokerTakes = 3_000_000;

    [Fact]
    public async Task A_step_that_the_broker_refuses_is_taken_back_whole_and_done_again()
    {
        var refusing = new OnceTooLarge();
        await using var pipeline = new Pipeline(await RealBroker.FreshAsync(kafka), RealBroker.Options(), refusing).Start(classify: false);
        var posts = Enumerable.Range(0, 100).Select(n => Posts.Of($"abort-{n}", "dukung", $"replay:a{n % 5}")).ToArray();
        await pipeline.PublishAsync(posts);
        using var aborts = Pipeline.Measure<long>("monitoring.transactions.aborted");

        pipeline.Start(publish: false);
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= posts.Length, "all assessed after the abort");
        await pipeline.StopAsync();

        aborts.GetMeasurementSnapshot().Count.ShouldBeGreaterThanOrEqualTo(1);
        (await pipeline.KeysAsync(TopicNames.Assessments)).ShouldBe(posts.Select(post => post.PostId), ignoreOrder: true);
        (await pipeline.ReadAsync(TopicNames.Flags)).Count.ShouldBe(posts.Length);
    }

    private sealed class OnceTooLarge : IPostAssessor
    {
        private readonly KeywordAssessor _assessor = new();
        private int _calls;

        public AssessedPost Assess(Contracts.Posts.Post post)
        {
            var assessed = _assessor.Assess(post);

            // Noise, which does not compress.
            return Interlocked.Increment(ref _calls) == 50
                ? assessed with { Assessment = assessed.Assessment with { Region = Convert.ToBase64String(Noise()) } }
                : assessed;
        }

        private static byte[] Noise()
        {
            var bytes = new byte[LargerThanTheBrokerTakes];
            new Random(1).NextBytes(bytes);
            return bytes;
        }
    }
}
