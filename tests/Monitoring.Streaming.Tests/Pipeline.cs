using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;

namespace Monitoring.Streaming.Tests;

/// <summary>The loops of one instance on their own threads, as the worker runs them.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = [];

    public Pipeline(StreamEndpoint endpoint, KafkaOptions options, IPostAssessor? assessor = null, IShardFence? shard = null)
    {
        (Endpoint, Options) = (endpoint, options);
        Classify = new ClassifyLoop(endpoint, options, assessor ?? new KeywordAssessor(), TimeProvider.System, NullLogger<ClassifyLoop>.Instance);
        Publisher = new PostPublisher(endpoint, options, shard ?? new OwnsEverything(), TimeProvider.System, NullLogger<PostPublisher>.Instance);
    }

    public StreamEndpoint Endpoint { get; }

    public KafkaOptions Options { get; }

    public ClassifyLoop Classify { get; }

    public PostPublisher Publisher { get; }

    public Task ClassifyTask { get; private set; } = Task.CompletedTask;

    public Task PublishTask { get; private set; } = Task.CompletedTask;

    /// <summary>Counts what an instrument of the stream has measured since.</summary>
    public static MetricCollector<T> Measure<T>(string instrument)
        where T : struct => new(null, Metrics.MeterName, instrument);

    public Pipeline Start(bool classify = true, bool publish = true)
    {
        if (classify)
        {
            ClassifyTask = Run(Classify.Run);
        }

        if (publish)
        {
            PublishTask = Run(Publisher.Run);
        }

        return this;
    }

    public async Task<List<TopicRecord>> ReadAsync(string topic)
    {
        var records = new List<TopicRecord>();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var record in new TopicReader(Endpoint, Options).ReadAsync(topic, since: null, follow: false, bound.Token))
        {
            records.Add(record);
        }

        return records;
    }

    /// <summary>Writes raw bytes to the posts topic, as a foreign or broken producer does.</summary>
    public async Task ProduceRawAsync(string key, byte[]? value, params (string Name, string Value)[] headers)
    {
        using var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = Endpoint.BootstrapServers, Partitioner = Partitioner.Murmur2Random }).Build();
        var message = new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(key), Value = value!, Headers = [] };
        foreach (var (name, text) in headers)
        {
            message.Headers.Add(name, Encoding.UTF8.GetBytes(text));
        }

        await producer.ProduceAsync(TopicNames.Posts, message);
    }

    public async Task<List<string>> KeysAsync(string topic) => [.. (await ReadAsync(topic)).Select(record => Encoding.UTF8.GetString(record.Key!))];

    public Task PublishAsync(params Post[] posts) =>
        Task.WhenAll(posts.GroupBy(post => post.AccountKey).Select(account => Publisher.PublishAsync(Posts.Batch(account.Key, 1, [.. account]), CancellationToken.None)));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops).WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops).WaitAsync(TimeSpan.FromSeconds(60)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Classify.Dispose();
        Publisher.Dispose();
        _stop.Dispose();
    }

    private Task Run(Action<CancellationToken> loop)
    {
        var task = Task.Factory.StartNew(() => loop(_stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _loops.Add(task);
        return task;
    }

    private sealed class OwnsEverything : IShardFence
    {
        ShardOwnership IShardFence.Ownership { get; } = new(new HashSet<int> { 0 }, 1, null);

        public bool Owns(string accountKey) => true;
    }
}
