using System.Text;
using Confluent.Kafka;
using Monitoring.Brokers;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Topics;
using Monitoring.EndToEnd.Service;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.EndToEnd.Pipeline;

/// <summary>From a source to flags on a real Kafka: through a SIGKILL, with a poison record, read by the commands.</summary>
public sealed class ExactlyOnceTests(RealKafka kafka) : RealBrokerScenario(kafka)
{
    private const int Rows = 3_000;

    [Fact]
    public async Task Every_post_is_assessed_once_through_a_kill_and_a_poison_record_is_kept_whole()
    {
        await PrepareAsync("arsip");
        WriteSource(Rows);
        await PoisonAsync();

        using (var first = await StartAsync("0"))
        {
            await Until.TrueAsync(() => Count(TopicNames.Assessments) > Rows / 10, "the first posts are assessed", Bound);
        }

        using var second = await StartAsync("0");
        await AllThroughAsync(second);

        var ids = (await ReadAsync(TopicNames.Assessments)).ConvertAll(record => EventReader.TryRead(record.Value, MonitoringJson.Default.Assessment)!.PostId);
        ids.Count.ShouldBe(Rows);
        ids.Distinct().Count().ShouldBe(Rows);
        var flags = await ReadAsync(TopicNames.Flags);
        flags.Select(record => Encoding.UTF8.GetString(record.Key!)).Distinct().Count().ShouldBe(flags.Count);
        flags.Count.ShouldBe(Rows / 10);
        await ReadByCommandsAsync(flags.Count);

        second.Executable.Terminate();
        (await second.Executable.EndAsync()).ShouldBe(0, second.Executable.Error);
    }

    private async Task ReadByCommandsAsync(int flagged)
    {
        var broker = Kafka.BootstrapServers!;
        (await Executable.RunAsync("flags", "--since", "1h", "--bootstrap-servers", broker)).Output.ShouldContain($"{flagged} dugaan.");
        var list = (await Executable.RunAsync("dead-letters", "list", "--reason", "MALFORMED", "--bootstrap-servers", broker)).Output;
        list.ShouldContain("1 dead letters.");
        (await Executable.RunAsync("dead-letters", "show", list.Split(' ')[0], "--bootstrap-servers", broker)).Output.ShouldContain("{cut off");
        (await Executable.RunAsync("dead-letters", "replay", "--reason", "MALFORMED", "--bootstrap-servers", broker)).Output.ShouldContain("--confirm 1");
        (await Executable.RunAsync("dead-letters", "replay", "--reason", "MALFORMED", "--confirm", "2", "--bootstrap-servers", broker)).Code.ShouldBe(2);
        (await Executable.RunAsync("dead-letters", "replay", "--reason", "MALFORMED", "--confirm", "1", "--bootstrap-servers", broker)).Code.ShouldBe(0);
        await Until.TrueAsync(() => Count(TopicNames.DeadLetters) == 2, "the poison record dies a second time");
    }

    private async Task AllThroughAsync(RunningProcess service)
    {
        var (assessed, dead) = (0, 0);
        using var bound = new CancellationTokenSource(Bound);
        while (assessed < Rows || dead < 1)
        {
            bound.IsCancellationRequested.ShouldBeFalse($"{assessed} of {Rows} assessed, {dead} dead letters. {service.Executable.Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            (assessed, dead) = ((await ReadAsync(TopicNames.Assessments)).Count, (await ReadAsync(TopicNames.DeadLetters)).Count);
        }
    }

    private async Task PoisonAsync()
    {
        using var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = Kafka.BootstrapServers }).Build();
        var headers = new Headers { { EventHeaders.Type, Encoding.UTF8.GetBytes(EventTypes.PostCaptured) } };
        await producer.ProduceAsync(TopicNames.Posts, new Message<byte[], byte[]> { Key = "k"u8.ToArray(), Value = "{cut off"u8.ToArray(), Headers = headers });
    }
}
