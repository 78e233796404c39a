using Monitoring.Streaming.Health;

namespace Monitoring.Worker.Health;

/// <summary>What one loop says of itself at a moment.</summary>
/// <param name="Name">Name.</param>
/// <param name="SinceLastTurn">Time since it last went round; it goes round when idle, too.</param>
/// <param name="Ready">Whether it has its work, or rightly none.</param>
/// <param name="Ended">Whether it has ended.</param>
internal sealed record LoopReading(string Name, TimeSpan SinceLastTurn, bool Ready, bool Ended)
{
    /// <summary>The reading of a loop of the stream.</summary>
    public static LoopReading Of(LoopHealth health) => new(health.Name, health.SinceLastTurn, health.Ready, health.Ended);
}
