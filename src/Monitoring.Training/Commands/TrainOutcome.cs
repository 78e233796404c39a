using Monitoring.Classification.Models;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Commands;

/// <summary>What a training wrote and measured.</summary>
/// <param name="Card">What the model file says of itself.</param>
/// <param name="Report">The evaluation.</param>
/// <param name="Threshold">The threshold that the scores speak for; the policy decides.</param>
/// <param name="Files">The files that were written: model, card, evaluation as JSON and as a page.</param>
/// <param name="Took">How long the training took.</param>
public sealed record TrainOutcome(ModelCard Card, EvaluationReport Report, ThresholdChoice Threshold, IReadOnlyList<string> Files, TimeSpan Took);
