using Monitoring.Contracts.Flags;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>The most urgent of any number of flags: the gravest first, then the surest, then the one whose time runs out first. Holds only as many as are asked for.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class FlagRanking(int most)
{
    private readonly PriorityQueue<(Flag Flag, byte[] Value), (int Severity, double Score, long Hurry)> _kept = new();

    /// <summary>Takes a flag in, and lets the least urgent go.</summary>
    public void Add(Flag flag, byte[] value)
    {
        _kept.Enqueue((flag, value), ((int)flag.Severity, flag.Score, -flag.Deadline.UtcTicks));
        if (_kept.Count > most)
        {
            _kept.Dequeue();
        }
    }

    /// <summary>The flags kept, most urgent first.</summary>
    public IReadOnlyList<(Flag Flag, byte[] Value)> Highest()
    {
        var rising = new List<(Flag, byte[])>();
        while (_kept.TryDequeue(out var flag, out _))
        {
            rising.Add(flag);
        }

        rising.Reverse();
        return rising;
    }
}
