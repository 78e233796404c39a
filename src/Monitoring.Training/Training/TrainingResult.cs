using Monitoring.Classification.Models;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Training;

/// <summary>What a training gave.</summary>
/// <param name="Card">What the file says of itself.</param>
/// <param name="Folds">What models that have not seen a row say of it.</param>
/// <param name="Took">How long it took.</param>
public sealed record TrainingResult(ModelCard Card, IReadOnlyList<Fold> Folds, TimeSpan Took);

/// <summary>A step of a training, for people who wait.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How far, 0 to 1.</param>
public sealed record TrainingProgress(string Step, double Done);
