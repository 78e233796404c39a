namespace Monitoring.Contracts.Problems;

/// <summary>One thing that is wrong with what a person wrote (a setting, a roster, a policy, a watchlist): where, what, and the cure.</summary>
/// <param name="Where">File name, or the name of a setting (<c>Kafka:BootstrapServers</c>).</param>
/// <param name="Line">Line in the file from 1; 0 when there is no line.</param>
/// <param name="What">What is wrong, one sentence, without personal data.</param>
/// <param name="Cure">What to do about it, one sentence.</param>
public sealed record Problem(string Where, int Line, string What, string Cure)
{
    /// <summary><c>file:line: what. cure</c>.</summary>
    public override string ToString() => Line > 0 ? $"{Where}:{Line}: {What} {Cure}" : $"{Where}: {What} {Cure}";
}
