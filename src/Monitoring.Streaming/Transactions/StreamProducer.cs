using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming.Transactions;

/// <summary>Builds producers that report to our log and nowhere else.</summary>
internal static class StreamProducer
{
    public static IProducer<byte[], byte[]> Build(ProducerConfig config, ILogger logger) => new ProducerBuilder<byte[], byte[]>(config)
        .SetErrorHandler((_, error) => Log.ClientError(logger, error.Code.ToString(), error.IsFatal))
        .SetLogHandler((_, message) => Log.ClientLog(logger, message.Facility, message.Message))
        .Build();
}
