using System.ComponentModel.DataAnnotations;
using Monitoring.Training.Training;

namespace Monitoring.Training.Commands;

/// <summary>What <c>monitoring train</c> is told.</summary>
public sealed record TrainCommandOptions
{
    /// <summary>Name and version of the model.</summary>
    /// <value>Default <c>asn-support-1</c>.</value>
    public const string DefaultId = "asn-support-1";

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

    /// <summary>The model file to write; the card and the evaluation are written beside it.</summary>
    public required string Model { get; init; }

    /// <summary>Name and version of the model.</summary>
    public string Id { get; init; } = DefaultId;

    /// <summary>The policy's threshold that the evaluation is made at, a probability.</summary>
    /// <value>Default 0.9; 0.5 to 1.</value>
    [Range(0.5, 1)]
    public double Threshold { get; init; } = EvaluateCommandOptions.DefaultThreshold;

    /// <summary>A Markdown file that is put into the card: sources, licences, what the model must not be used for. Null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>The trainer's settings.</summary>
    public TrainerOptions Trainer { get; init; } = new();
}
