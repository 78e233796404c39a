using System.Text;
using System.Text.Json;
using Monitoring.Brokers;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Classifying;

/// <summary>From a poller's batch to the topics that analysts read, on both brokers.</summary>
public abstract class PipelineTests
{
    protected abstract Task<StreamEndpoint> EndpointAsync();

    protected abstract KafkaOptions Options { get; }

    [Fact]
    public async Task Every_post_is_assessed_once_and_every_flag_says_where_it_comes_from()
    {
        await using var pipeline = new Pipeline(await EndpointAsync(), Options).Start();
        var posts = Enumerable.Range(0, 200).Select(n => Posts.Of($"a{n}", n % 10 == 0 ? "dukung" : "halo", $"replay:acc{n % 7}")).ToList();

        await Task.WhenAll(posts.GroupBy(post => post.AccountKey).Select(account => pipeline.Publisher.PublishAsync(Posts.Batch(account.Key, 1, [.. account]), CancellationToken.None)));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 200, "200 posts assessed");
        await pipeline.StopAsync();

        var ids = posts.Select(post => post.PostId).ToHashSet();
        var assessed = (await pipeline.ReadAsync(TopicNames.Assessments)).Select(record => Encoding.UTF8.GetString(record.Key!)).Where(ids.Contains).ToList();
        assessed.ShouldBe(ids, ignoreOrder: true);
        var flags = (await pipeline.ReadAsync(TopicNames.Flags)).Select(record => JsonSerializer.Deserialize(record.Value, MonitoringJson.Default.Flag)!).Where(flag => ids.Contains(flag.PostId)).ToList();
        flags.Count.ShouldBe(20);
        flags.ShouldAllBe(flag => flag.Provenance!.Topic == TopicNames.Posts);
    }

    [Fact]
    public async Task A_poison_record_goes_to_the_dead_letters_whole_and_the_next_post_passes()
    {
        await using var pipeline = new Pipeline(await EndpointAsync(), Options).Start();
        var marker = Guid.NewGuid().ToString("N");

        await pipeline.ProduceRawAsync("replay:poison", "{ not json"u8.ToArray(), ("ce_type", "monitoring.post.captured.v1"), ("x-own", marker));
        await pipeline.ProduceRawAsync("replay:poison", "{}"u8.ToArray(), ("ce_type", "something.else.v9"), ("x-own", marker));
        await pipeline.ProduceRawAsync("replay:poison", null, ("x-own", marker));
        await pipeline.Publisher.PublishAsync(Posts.Batch("replay:poison", 1, Posts.Of($"after-{marker}", account: "replay:poison")), CancellationToken.None);
        await Until.TrueAsync(() => pipeline.Classify.Totals is { Assessed: >= 1 } totals && totals.DeadLettered.Values.Sum() >= 3, "one post and three dead letters");
        await pipeline.StopAsync();

        var letters = (await pipeline.ReadAsync(TopicNames.DeadLetters)).Where(letter => letter.Header("x-own") == marker).ToList();
        letters.Select(letter => letter.Header(DeadLetterHeaders.Reason)).ShouldBe([DeadLetterReasons.Malformed, DeadLetterReasons.UnknownType, DeadLetterReasons.EmptyValue], ignoreOrder: true);
        letters.Single(letter => letter.Header(DeadLetterHeaders.Reason) == DeadLetterReasons.Malformed).Value.ShouldBe("{ not json"u8.ToArray());
        letters.ShouldAllBe(letter => letter.Header(DeadLetterHeaders.Topic) == TopicNames.Posts && letter.Header(DeadLetterHeaders.Offset) != null);
    }

    [Fact]
    public async Task A_post_on_which_the_classifier_fails_again_and_again_is_kept_and_does_not_stop_the_rest()
    {
        var calls = 0;
        var assessor = new KeywordAssessor(post =>
        {
            if (post.PostId.Contains("buggy", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref calls);
                throw new FormatException("a bug of ours");
            }
        });
        await using var pipeline = new Pipeline(await EndpointAsync(), Options, assessor).Start();

        await pipeline.Publisher.PublishAsync(Posts.Batch("replay:bug", 1, Posts.Of($"buggy-{Guid.NewGuid():N}"), Posts.Of($"fine-{Guid.NewGuid():N}")), CancellationToken.None);
        await Until.TrueAsync(() => pipeline.Classify.Totals is { Assessed: >= 1 } totals && totals.DeadLettered.ContainsKey(DeadLetterReasons.AssessmentFailed), "one of each");

        calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_new_instance_goes_on_where_the_last_one_has_committed()
    {
        var endpoint = await EndpointAsync();
        var first = Posts.Of($"one-{Guid.NewGuid():N}");
        var second = Posts.Of($"two-{Guid.NewGuid():N}");
        await using (var before = new Pipeline(endpoint, Options).Start())
        {
            await before.Publisher.PublishAsync(Posts.Batch("replay:contoh", 1, first), CancellationToken.None);
            await Until.TrueAsync(() => before.Classify.Totals.Assessed >= 1, "the first post");
            await before.StopAsync();
        }

        await using var after = new Pipeline(endpoint, Options).Start();
        await after.Publisher.PublishAsync(Posts.Batch("replay:contoh", 2, second), CancellationToken.None);
        await Until.TrueAsync(() => after.Classify.Totals.Assessed >= 1, "the second post");
        await after.StopAsync();

        var keys = (await after.ReadAsync(TopicNames.Assessments)).Select(record => Encoding.UTF8.GetString(record.Key!)).ToList();
        keys.Count(key => key == first.PostId).ShouldBe(1);
        keys.Count(key => key == second.PostId).ShouldBe(1);
    }
}

public sealed class EmbeddedPipelineTests : PipelineTests, IDisposable
{
    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();

    protected override KafkaOptions Options { get; } = new()
    {
        GroupPrefix = "embedded",
        // The mock group coordinator lets a member that has left go only when its session has run out.
        SessionTimeout = TimeSpan.FromSeconds(6),
        TransactionTimeout = TimeSpan.FromSeconds(5),
    };

    protected override Task<StreamEndpoint> EndpointAsync() => Task.FromResult(new StreamEndpoint(_broker.BootstrapServers, Transactional: false));

    public void Dispose() => _broker.Dispose();
}

[Collection(nameof(RealKafka))]
public sealed class RealPipelineTests(RealKafka kafka) : PipelineTests
{
    protected override KafkaOptions Options { get; } = RealBroker.Options();

    protected override Task<StreamEndpoint> EndpointAsync() => RealBroker.FreshAsync(kafka);
}

/// <summary>The same with the group protocol of KIP-848.</summary>
[Collection(nameof(RealKafka))]
public sealed class NextGenerationPipelineTests(RealKafka kafka) : PipelineTests
{
    protected override KafkaOptions Options { get; } = RealBroker.Options(options => options.NextGenerationGroups = true);

    protected override Task<StreamEndpoint> EndpointAsync() => RealBroker.FreshAsync(kafka);
}
