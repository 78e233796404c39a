using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Classification.Assessing;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Schemas;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.EndToEnd.House;
using Monitoring.Streaming.Brokers;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;
using NJsonSchema;

namespace Monitoring.EndToEnd.Contracts;

/// <summary>Every schema that analysts write their consumers from fits what the service really puts on the topics, from the watchlist to the flag.</summary>
public sealed class ProducedRecordsTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);
    private static readonly DateTimeOffset InCampaign = new(2026, 10, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_on_the_topics_fits_the_schema_of_its_type()
    {
        using var broker = EmbeddedBroker.Start();
        var endpoint = new StreamEndpoint(broker.BootstrapServers, Transactional: false);
        await RunPipelineAsync(endpoint);

        var seen = new HashSet<string>();
        foreach (var topic in SchemaCatalog.All.Select(schema => schema.Topic).Distinct())
        {
            await foreach (var record in new TopicReader(endpoint, new KafkaOptions()).ReadAsync(topic, since: null, follow: false, TestContext.Current.CancellationToken))
            {
                var type = record.Header(EventHeaders.Type).ShouldNotBeNull(topic);
                var schema = await JsonSchema.FromJsonAsync(SchemaCatalog.Find(type)!.Read(), TestContext.Current.CancellationToken);
                var value = Encoding.UTF8.GetString(record.Value!);

                schema.Validate(value).Select(error => error.ToString()).ShouldBeEmpty($"{type}: {value}");
                Unknown(schema, JsonDocument.Parse(value).RootElement).ShouldBeEmpty($"{type} writes fields that its schema does not know");
                record.Headers.Select(header => header.Key).ShouldBeSubsetOf(typeof(EventHeaders).GetFields().Select(field => (string)field.GetRawConstantValue()!));
                seen.Add(type);
            }
        }

        seen.ShouldBe(SchemaCatalog.All.Select(schema => schema.EventType), ignoreOrder: true);
    }

    private static IEnumerable<string> Unknown(JsonSchema schema, JsonElement value) =>
        value.EnumerateObject().Select(property => property.Name).Except(schema.Properties.Keys);

    private static async Task RunPipelineAsync(StreamEndpoint endpoint)
    {
        var options = new KafkaOptions();
        using var stop = new CancellationTokenSource();
        var polls = new OnePoll();
        var shard = new AccountShard(endpoint, options, polls, TimeProvider.System, NullLogger<AccountShard>.Instance);
        using var publisher = new PostPublisher(endpoint, options, shard, TimeProvider.System, NullLogger<PostPublisher>.Instance);
        using var classify = new ClassifyLoop(endpoint, options, new Shipped(), TimeProvider.System, NullLogger<ClassifyLoop>.Instance);
        Task[] loops = [Run(shard.Run, stop.Token), Run(publisher.Run, stop.Token), Run(classify.Run, stop.Token)];

        await new AccountPublisher(endpoint, options, TimeProvider.System).PublishAsync([Account], [], CancellationToken.None);
        await polls.Assigned.WaitAsync(Bound);
        await publisher.PublishAsync(new PostBatch([Post("1", "Bismillah, ayo coblos nomor urut 1, Pak Harun! #RayaBercahaya"), Post("2", "Rapat rutin hari ini.")], [Deletion], Cursor), CancellationToken.None).WaitAsync(Bound);
        while (classify.Totals.Records < 3)
        {
            loops.ShouldAllBe(loop => !loop.IsCompleted);
            await Task.Delay(20, new CancellationTokenSource(Bound).Token);
        }

        classify.Totals.Flagged.ShouldBe(1);
        await stop.CancelAsync();
        await Task.WhenAll(loops).WaitAsync(Bound);
    }

    private static Task Run(Action<CancellationToken> loop, CancellationToken stop) =>
        Task.Factory.StartNew(() => loop(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static readonly WatchedAccount Account = new()
    {
        AccountKey = "replay:contoh", Platform = "replay", Agency = "DINAS-CONTOH", Region = "9901", SubjectType = SubjectType.Pns, Attribution = Attribution.Verified,
        RegisteredAt = InCampaign.AddMonths(-6),
    };

    private static readonly AccountCursor Cursor = AccountCursor.Start("replay:contoh") with { State = AccountState.Active, LastSuccessAt = InCampaign };

    private static readonly PostDeleted Deletion = new() { PostId = "replay:0", AccountKey = "replay:contoh", Platform = "replay", NoticedAt = InCampaign };

    private static Post Post(string id, string text)
    {
        var content = new PostContent { Title = "Judul", Text = text, AltTexts = ["gambar"], Links = [new("https://contoh.test/")] };
        return new()
        {
            PostId = $"replay:{id}", Version = PostId.VersionOf(content), AccountKey = "replay:contoh", Platform = "replay", Kind = PostKind.Post, PublishedAt = InCampaign,
            FetchedAt = InCampaign, Content = content, Agency = "DINAS-CONTOH", Region = "9901", SubjectType = SubjectType.Pns, Attribution = Attribution.Verified,
        };
    }

    private sealed class Shipped : IPostAssessor
    {
        private readonly Classifier _classifier = new(
            TextModel.Load(Path.Combine(Repository.Root, "models/asn-support.zip")).Value!,
            RosterLoader.Load(Path.Combine(Repository.Root, "models/rosters")).Value!,
            PolicyLoader.Load(Path.Combine(Repository.Root, "models/policy/policy.yaml")).Value!);

        public Streaming.Classifying.AssessedPost Assess(Post post)
        {
            var assessed = _classifier.Assess(post);
            return new(assessed.Assessment, assessed.Flag);
        }
    }

    private sealed class OnePoll : IAccountShardObserver
    {
        private readonly TaskCompletionSource _assigned = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Assigned => _assigned.Task;

        void IAccountShardObserver.Assigned(int partition, IReadOnlyList<AssignedAccount> accounts)
        {
            if (accounts.Count > 0)
            {
                _assigned.TrySetResult();
            }
        }

        public void Changed(int partition, WatchedAccount account) => _assigned.TrySetResult();

        public void Removed(int partition, string accountKey)
        {
        }

        public Task RevokedAsync(int partition, CancellationToken cancellationToken) => Task.CompletedTask;

        public void Lost(int partition)
        {
        }
    }
}
