using System.CommandLine;

namespace Monitoring.Worker.Commands;

/// <summary>A command whose help ends with examples that can be pasted.</summary>
/// <param name="name">Name.</param>
/// <param name="description">What it does, one or two sentences.</param>
/// <param name="examples">Real command lines.</param>
internal sealed class DocumentedCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Real command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
