using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>What the demonstration writes to and reads from the broker beside the service.</summary>
internal sealed class DemoStream(StreamEndpoint endpoint, KafkaOptions options)
{
    /// <summary>Registers the accounts and puts the broken record among the posts.</summary>
    public async Task SendAsync(DemoExamples examples, CancellationToken stop)
    {
        using var producer = new ProducerBuilder<byte[], byte[]>(ClientSettings.Producer(endpoint, options, "demo")).SetLogHandler((_, _) => { }).Build();
        var broken = new Message<byte[], byte[]>
        {
            Key = Encoding.UTF8.GetBytes(examples.Accounts[0].AccountKey),
            Value = examples.Broken,
            Headers = new Headers { { EventHeaders.Type, Encoding.UTF8.GetBytes(EventTypes.PostCaptured) } },
        };
        await producer.ProduceAsync(TopicNames.Posts, broken, stop);
        await new AccountPublisher(endpoint, options, TimeProvider.System).PublishAsync(examples.Accounts, [], stop);
    }

    /// <summary>The flags as they come, until cancelled.</summary>
    public async Task FollowAsync(Action<Flag> show, CancellationToken stop)
    {
        await foreach (var record in new TopicReader(endpoint, options).ReadAsync(TopicNames.Flags, since: null, follow: true, stop))
        {
            if (EventReader.TryRead(record.Value, MonitoringJson.Default.Flag) is { } flag)
            {
                show(flag);
            }
        }
    }
}
