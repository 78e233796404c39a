using System.Diagnostics;
using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Classifying;

/// <summary>A broker that goes away, for a while or for good, and one that refuses.</summary>
public sealed class OutageTests : IDisposable
{
    private const short JoinGroup = 11;
    private const int GroupAuthorizationFailed = 30;
    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();
    private readonly KafkaOptions _options = new()
    {
        SessionTimeout = TimeSpan.FromSeconds(6),
        TransactionTimeout = TimeSpan.FromSeconds(5),
        DrainTimeout = TimeSpan.FromSeconds(1),
        CloseTimeout = TimeSpan.FromSeconds(1),
        FlushTimeout = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task Posts_wait_out_an_outage_and_none_is_lost()
    {
        await using var pipeline = Start();
        await pipeline.PublishAsync(Posts.Of("before"));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 1, "the post before the outage");

        _broker.Interrupt();
        var during = pipeline.PublishAsync([.. Enumerable.Range(0, 20).Select(n => Posts.Of($"during-{n}"))]);
        during.IsCompleted.ShouldBeFalse();
        _broker.Resume();
        await during.WaitAsync(TimeSpan.FromSeconds(60));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 21, "the posts of the outage");
        await pipeline.StopAsync();

        (await pipeline.KeysAsync(TopicNames.Assessments)).Distinct().Count().ShouldBe(21);
    }

    [Fact]
    public async Task Stopping_is_bounded_when_the_broker_is_gone()
    {
        var pipeline = Start();
        await pipeline.PublishAsync(Posts.Of("before"));
        await Until.TrueAsync(() => pipeline.Classify.Totals.Assessed >= 1, "the post before the outage");
        _broker.Interrupt();
        var waiting = pipeline.Publisher.PublishAsync(Posts.Batch("replay:contoh", 2, Posts.Of("never")), CancellationToken.None);

        var started = Stopwatch.GetTimestamp();
        await pipeline.StopAsync();

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(_options.ShutdownBudget + TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<PublishFailedException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_group_that_refuses_us_ends_the_loop_and_is_not_waited_out()
    {
        _broker.FailNext(JoinGroup, GroupAuthorizationFailed, GroupAuthorizationFailed, GroupAuthorizationFailed);
        await using var pipeline = Start();

        await Should.ThrowAsync<StreamFatalException>(() => pipeline.ClassifyTask.WaitAsync(TimeSpan.FromSeconds(30)));

        pipeline.Classify.Health.Fatal.ShouldBeTrue();
    }

    public void Dispose() => _broker.Dispose();

    private Pipeline Start() => new Pipeline(new StreamEndpoint(_broker.BootstrapServers, Transactional: false), _options).Start();
}
