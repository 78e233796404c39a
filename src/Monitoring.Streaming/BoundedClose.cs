using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Monitoring.Streaming;

/// <summary>Closes and disposes of a consumer within a bound: <c>Close()</c> itself has none and can hang for ever when the brokers are away.</summary>
internal static class BoundedClose
{
    public static void Close<TKey, TValue>(IConsumer<TKey, TValue> consumer, TimeSpan bound, string role, ILogger logger)
    {
        var closing = Task.Run(() =>
        {
            consumer.Close();
            consumer.Dispose();
        });
        try
        {
#pragma warning disable VSTHRD002 // the loop's own thread waits, with a bound, for a call that has none
            if (!closing.Wait(bound))
#pragma warning restore VSTHRD002
            {
                Log.CloseAbandoned(logger, role, bound);
            }
        }
        catch (AggregateException exception) when (exception.InnerException is KafkaException or Transactions.StreamFatalException)
        {
            // The consumer was going away already; offsets are committed with each step, so nothing hangs on a clean goodbye.
            Log.CloseAbandoned(logger, role, bound);
        }
    }
}
