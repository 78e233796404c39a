using Monitoring.Sources.Http;

namespace Monitoring.Sources.Bluesky;

/// <summary>What was looked up, or the answer that came instead.</summary>
/// <param name="Value">Not null when it was found.</param>
/// <param name="Refusal">Not null when it was not.</param>
internal readonly record struct Found<T>(T? Value, SourceAnswer? Refusal)
    where T : class
{
    /// <summary>Found.</summary>
    public static implicit operator Found<T>(T value) => new(value, null);

    /// <summary>Not found, and why.</summary>
    public static implicit operator Found<T>(SourceAnswer refusal) => new(null, refusal);
}
