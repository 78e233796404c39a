using Monitoring.Brokers;
using Monitoring.EndToEnd.Service;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;

namespace Monitoring.EndToEnd.Pipeline;

/// <summary>The executable on a real Kafka of the class's own; one such class at a time.</summary>
[Collection("real broker")]
public abstract class RealBrokerScenario(RealKafka kafka) : IClassFixture<RealKafka>, IDisposable
{
    protected const int Partitions = 4;
    protected static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);
    private readonly ScratchFolder _folder = new();

    protected RealKafka Kafka { get; } = kafka;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Topics, and a watchlist of replays of one file.</summary>
    protected async Task PrepareAsync(params string[] accounts)
    {
        Assert.SkipWhen(Kafka.BootstrapServers is null, RealKafka.Absent);
        await Kafka.PrepareAsync(Partitions);
        (await Executable.RunAsync("topics", "check", "--bootstrap-servers", Kafka.BootstrapServers)).Code.ShouldBe(0);
        var rows = string.Concat(accounts.Select(account => $"replay:{account},posts.jsonl,X,9901,office,verified,2026-01-05\n"));
        var watchlist = _folder.Write("watchlist.csv", $"account_key,url,agency,region,subject_type,attribution,registered_at\n{rows}");
        (await Executable.RunAsync("watchlist", "import", watchlist, "--bootstrap-servers", Kafka.BootstrapServers)).Code.ShouldBe(0);
    }

    private protected Task<RunningProcess> StartAsync(string slot) => RunningProcess.StartAsync(
        [
            ("Kafka:BootstrapServers", Kafka.BootstrapServers!), ("Kafka:Slot", slot), ("Kafka:GroupPrefix", $"test-{Path.GetFileName(_folder.Path)}"), ("Kafka:SessionTimeout", "00:00:06"),
            ("Kafka:TransactionTimeout", "00:00:05"), ("Kafka:BatchSize", "100"), ("Sources:Replay:Directory", _folder.Path), ("Sources:Replay:Settle", "00:00:00"),
            ("Sources:Replay:PageSize", "50"), ("Sources:Polling:Platforms:replay:Interval", "00:00:01"),
        ]);

    protected void WriteSource(int rows) => File.WriteAllText(_folder.At("posts.jsonl"), Lines(0, rows));

    protected void AppendSource(int from, int rows) => File.AppendAllText(_folder.At("posts.jsonl"), Lines(from, rows));

    // One in ten calls to vote for an invented pair.
    private static string Lines(int from, int rows) => string.Concat(Enumerable.Range(from, rows).Select(row =>
        $$"""{"id":"{{row}}","text":"{{(row % 10 == 0 ? "Ayo coblos nomor urut 1, menangkan HARMEL!" : "Pelayanan buka sampai pukul tiga.")}}","publishedAt":"2026-10-20T08:00:00Z","region":"9901"}""" + "\n"));

    protected int Count(string topic)
    {
#pragma warning disable VSTHRD002 // a condition is asked, not awaited
        return ReadAsync(topic).GetAwaiter().GetResult().Count;
#pragma warning restore VSTHRD002
    }

    protected async Task<List<TopicRecord>> ReadAsync(string topic)
    {
        using var bound = new CancellationTokenSource(Bound);
        var reader = new TopicReader(new StreamEndpoint(Kafka.BootstrapServers!, Transactional: true), new KafkaOptions());
        return await reader.ReadAsync(topic, since: null, follow: false, bound.Token).ToListAsync(bound.Token);
    }
}
