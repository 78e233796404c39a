using Monitoring.Worker.Status;

namespace Monitoring.Worker.Commands.Status;

/// <summary>The status for people.</summary>
internal static class StatusOutput
{
    public static void Write(TextWriter output, ServiceStatus status)
    {
        output.WriteLine($"monitoring {status.Version} ({status.Environment}), roles {string.Join(", ", status.Roles)}, since {status.StartedAt:u}");
        output.WriteLine($"broker    {status.Broker.BootstrapServers}{(status.Broker.Embedded ? " (embedded: keeps nothing)" : "")}");
        foreach (var snapshot in status.Snapshots)
        {
            output.WriteLine($"{snapshot.Kind,-9} {snapshot.Applied}, applied {snapshot.AppliedAt:u}");
            if (snapshot.RejectedAt is { } rejected)
            {
                output.WriteLine($"          A NEWER ONE WAS REFUSED at {rejected:u}; the version above stays in force:");
                foreach (var problem in snapshot.Problems)
                {
                    output.WriteLine($"          {problem}");
                }
            }
        }

        foreach (var loop in status.Loops)
        {
            output.WriteLine($"loop      {loop.Name}: {(loop.Ended ? "ENDED" : loop.Ready ? "ready" : "waits for its share")}, last turn {loop.SecondsSinceLastTurn:0.0} s ago");
        }

        if (status.Posts is { } posts)
        {
            output.WriteLine($"posts     {posts.Assessed} assessed, {posts.Flagged} flagged, {posts.DeadLettered.Values.Sum()} dead-lettered, {posts.Deleted} deleted, {posts.Lag} behind");
            Write(output, "not flagged", posts.NotFlagged);
            Write(output, "dead letters", posts.DeadLettered);
        }

        Write(output, "accounts", status.Accounts?.ToDictionary(count => count.Key, count => (long)count.Value) ?? []);
    }

    private static void Write(TextWriter output, string title, IReadOnlyDictionary<string, long> counts)
    {
        if (counts.Count > 0)
        {
            output.WriteLine($"{title}: {string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => $"{count.Key} {count.Value}"))}");
        }
    }
}
