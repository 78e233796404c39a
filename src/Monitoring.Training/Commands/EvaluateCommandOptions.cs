using System.ComponentModel.DataAnnotations;
using Monitoring.Training.Training;

namespace Monitoring.Training.Commands;

/// <summary>What <c>monitoring evaluate</c> is told.</summary>
public sealed record EvaluateCommandOptions
{
    /// <summary>Default of <see cref="Threshold"/>.</summary>
    public const double DefaultThreshold = 0.9;

    /// <summary>Labelled texts: files or folders of <c>.jsonl</c> or <c>.jsonl.gz</c>.</summary>
    /// <value>At least one.</value>
    [MinLength(1)]
    public required IReadOnlyList<string> Corpora { get; init; }

    /// <summary>Folders of rosters with which the texts are read.</summary>
    /// <value>At least one.</value>
    [MinLength(1)]
    public required IReadOnlyList<string> Rosters { get; init; }

    /// <summary>A file of row ids, one a line, that are left out: rows whose label was found wrong when they were read. Null for none.</summary>
    public string? Except { get; init; }

    /// <summary>The model file to judge. Null: train on the texts themselves, each election left out in turn.</summary>
    public string? Model { get; init; }

    /// <summary>The policy's threshold, a probability.</summary>
    /// <value>Default 0.9; 0.5 to 1.</value>
    [Range(0.5, 1)]
    public double Threshold { get; init; } = DefaultThreshold;

    /// <summary>The trainer's settings, when no model is named.</summary>
    public TrainerOptions Trainer { get; init; } = new();
}
