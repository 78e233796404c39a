namespace Monitoring.Worker.Health;

/// <summary>The answer of a probe.</summary>
/// <param name="Healthy">Whether all is well.</param>
/// <param name="Problems">What is not; empty when all is well.</param>
internal sealed record HealthReport(bool Healthy, IReadOnlyList<string> Problems)
{
    private static HealthReport Of(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        return new(found.Count == 0, found);
    }

    /// <summary>Liveness: would a restart help? A loop that stands still or has ended. Never whether a broker can be reached: that would restart the fleet in every outage.</summary>
    public static HealthReport Liveness(IEnumerable<LoopReading> loops, TimeSpan staleAfter, bool stopping) => Of(loops
        .Where(loop => !stopping && (loop.Ended || loop.SinceLastTurn > staleAfter))
        .Select(loop => loop.Ended ? $"{loop.Name} has ended" : $"{loop.Name} stands still for {(int)loop.SinceLastTurn.TotalSeconds} s"));

    /// <summary>Readiness: every loop has its work or rightly none, the snapshots are loaded, nobody is stopping.</summary>
    public static HealthReport Readiness(IEnumerable<LoopReading> loops, bool snapshotsLoaded, bool stopping) => Of(
        loops.Where(loop => !loop.Ready || loop.Ended).Select(loop => loop.Ended ? $"{loop.Name} has ended" : $"{loop.Name} waits for its share")
            .Concat(snapshotsLoaded ? [] : ["model, roster or policy is not loaded"])
            .Concat(stopping ? ["the service is stopping"] : []));
}
