using Monitoring.Streaming.Health;

namespace Monitoring.Streaming.Transactions;

/// <summary>Waits for what may take long, such as a client call while the broker is away: the loop's heartbeat goes on, and a shutdown gives up in time.</summary>
internal static class PatientCall
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Runs a blocking call of the client off the loop's thread and waits for it.</summary>
    /// <exception cref="OperationCanceledException">Given up; the call may still be running, so its client must not be used or disposed of any more.</exception>
    public static void Run(Action call, LoopHealth health, CancellationToken giveUp)
    {
        var running = Task.Run(call, CancellationToken.None);
        while (Task.WaitAny([running], (int)Beat.TotalMilliseconds, giveUp) < 0)
        {
            health.Turn();
        }

        running.GetAwaiter().GetResult();
    }
}
