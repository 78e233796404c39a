namespace Monitoring.Streaming.Health;

/// <summary>What a loop says of itself, for liveness and readiness. Written by the loop's thread, read by any.</summary>
public sealed class LoopHealth(string name, TimeProvider time)
{
    private const int Joined = 1;
    private const int Done = 2;
    private const int Failed = 3;
    private long _lastTurn = time.GetTimestamp();
    private int _partitions;
    private int _state;

    /// <summary>Name of the loop.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the loop has been given work, or has rightly been given none, at least once.</summary>
    public bool Ready => Volatile.Read(ref _state) == Joined;

    /// <summary>Whether the loop has ended, for whatever cause.</summary>
    public bool Ended => Volatile.Read(ref _state) >= Done;

    /// <summary>Whether the loop has ended by an error that only a new process can cure.</summary>
    public bool Fatal => Volatile.Read(ref _state) == Failed;

    /// <summary>Partitions owned now.</summary>
    public int Partitions => Volatile.Read(ref _partitions);

    /// <summary>Time since the loop last turned; it turns when idle or waiting for a broker, too, and stands still when it hangs.</summary>
    public TimeSpan SinceLastTurn => time.GetElapsedTime(Volatile.Read(ref _lastTurn));

    internal void Turn() => Volatile.Write(ref _lastTurn, time.GetTimestamp());

    internal void Owns(int partitions)
    {
        Volatile.Write(ref _partitions, partitions);
        Interlocked.CompareExchange(ref _state, Joined, 0);
    }

    internal void End(bool fatal = false) => Volatile.Write(ref _state, fatal ? Failed : Done);
}
