using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Transactions;

/// <summary>The writer that fits the broker.</summary>
internal static class StreamWriters
{
    public static IStreamWriter Create(StreamEndpoint endpoint, KafkaOptions options, string role, ILogger logger)
    {
        var config = ClientSettings.Producer(endpoint, options, role);
        return endpoint.Transactional ? new ExactlyOnceWriter(config, logger) : new AtLeastOnceWriter(config, logger);
    }
}
