namespace Monitoring.Training.Training;

/// <summary>How a model is trained.</summary>
public sealed record TrainerOptions
{
    /// <summary>Seed of ML.NET's context. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>L2 regularisation. Default 0.25 (docs/classifier).</summary>
    public float L2 { get; init; } = 0.25f;

    /// <summary>L1 regularisation. Default 0.</summary>
    public float L1 { get; init; }

    /// <summary>Optimisation tolerance. Default 1e-5.</summary>
    public float Tolerance { get; init; } = 1e-5f;

    /// <summary>How much a borderline row counts against a sure one. Default 0.5.</summary>
    public float UnsureWeight { get; init; } = 0.5f;

    /// <summary>How much an ordinary row (no politics) counts. Default 0.5.</summary>
    public float OrdinaryWeight { get; init; } = 0.5f;
}
