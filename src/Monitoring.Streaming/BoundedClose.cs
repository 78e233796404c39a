using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming;

/// <summary>Closes and disposes of a consumer within a bound: <c>Close()</c> itself has none and can hang for ever when the brokers are away.</summary>
internal static class BoundedClose
{
    /// <summary>Closes it; the rebalance handlers run meanwhile on another thread, while the loop's own waits here.</summary>
    public static void Close<TKey, TValue>(IConsumer<TKey, TValue> consumer, TimeSpan bound, string role, ILogger logger)
    {
        var closing = Task.Run(() =>
        {
            consumer.Close();
            consumer.Dispose();
        });
        if (Task.WaitAny([closing], bound) < 0)
        {
            Log.CloseAbandoned(logger, role, bound);
        }
        else if (closing.Exception?.GetBaseException() is { } exception and not (KafkaException or StreamFatalException or OperationCanceledException))
        {
            throw exception;
        }
    }
}
