using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Health;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Transactions;

/// <summary>The writer that fits the broker.</summary>
internal static class StreamWriters
{
    public static IStreamWriter Create(StreamEndpoint endpoint, KafkaOptions options, string role, LoopHealth health, ILogger logger)
    {
        var config = ClientSettings.Producer(endpoint, options, role);
        return endpoint.Transactional ? new ExactlyOnceWriter(config, options.FlushTimeout, health, logger) : new AtLeastOnceWriter(config, options.FlushTimeout, health, logger);
    }

    /// <summary>Disposes of a producer within a bound; one that was given up in the middle of a call is left to the end of the process.</summary>
    public static void Dispose(IProducer<byte[], byte[]> producer, bool givenUp, TimeSpan bound)
    {
        if (givenUp)
        {
            return;
        }

        Task.Run(producer.Dispose).Wait(bound);
    }
}
