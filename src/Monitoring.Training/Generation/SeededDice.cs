namespace Monitoring.Training.Generation;

/// <summary>Chance with a seed: SplitMix64, so that a seed gives the same corpus on every runtime.</summary>
internal sealed class SeededDice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>True in about <paramref name="percent"/> of a hundred throws.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
