using System.ComponentModel.DataAnnotations;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>How a model is trained.</summary>
public sealed record TrainerOptions
{
    private const float DefaultL2 = 0.25f;
    private const float DefaultTolerance = 1e-5f;
    private const float DefaultUnsureWeight = 0.5f;
    private const float DefaultOrdinaryShare = 1;
    private const float DefaultGeneratedWeight = 0.3f;

    /// <summary>Seed of ML.NET's context.</summary>
    /// <value>Default 1; any number.</value>
    public int Seed { get; init; } = 1;

    /// <summary>L2 regularisation.</summary>
    /// <value>Default 0.25 (docs/classifier/tried.md); 0 to 100.</value>
    [Range(0, 100)]
    public float L2 { get; init; } = DefaultL2;

    /// <summary>Where the optimisation stops.</summary>
    /// <value>Default 1e-5; 1e-8 to 0.1.</value>
    [Range(1e-8, 0.1)]
    public float Tolerance { get; init; } = DefaultTolerance;

    /// <summary>How much a borderline row (<c>sure</c> 0) counts against a sure one.</summary>
    /// <value>Default 0.5; 0 to 1.</value>
    [Range(0, 1)]
    public float UnsureWeight { get; init; } = DefaultUnsureWeight;

    /// <summary>How much all ordinary rows together count against all political ones together: the same in every fold, so that calibration carries over.</summary>
    /// <value>Default 1; 0 to 10.</value>
    [Range(0, 10)]
    public float OrdinaryShare { get; init; } = DefaultOrdinaryShare;

    /// <summary>How much a row of a generated source (name ends in <c>-generated</c>) counts: many of one mould.</summary>
    /// <value>Default 0.3; 0 to 1.</value>
    [Range(0, 1)]
    public float GeneratedWeight { get; init; } = DefaultGeneratedWeight;

    /// <summary>How much a political row counts.</summary>
    public float WeightOf(CorpusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Source?.EndsWith("-generated", StringComparison.Ordinal) == true ? GeneratedWeight
            : row.Sure == 0 ? UnsureWeight
            : 1;
    }
}
