namespace Monitoring.Worker.Health;

/// <summary>The loops of this process, as registered by its roles.</summary>
internal sealed class LoopRegistry(IEnumerable<Func<LoopReading>> loops)
{
    private readonly List<Func<LoopReading>> _loops = [.. loops];

    /// <summary>What every loop says now.</summary>
    public IReadOnlyList<LoopReading> Read() => [.. _loops.Select(loop => loop())];
}
