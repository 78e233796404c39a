using Monitoring.Classification.Models;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>What a model is trained on.</summary>
/// <param name="Political">Labelled rows of elections: the positives and the hard negatives.</param>
/// <param name="Ordinary">Rows that support nobody: everyday posts, offices, feeds.</param>
/// <param name="Options">The trainer's settings.</param>
/// <param name="Id">Name and version of the model.</param>
public sealed record TrainingPlan(IReadOnlyList<CorpusRow> Political, IReadOnlyList<CorpusRow> Ordinary, TrainerOptions Options, string Id);

/// <summary>A step of a training, for people who wait.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How far, 0 to 1.</param>
public sealed record TrainingProgress(string Step, double Done);

/// <summary>What a training gave.</summary>
/// <param name="Card">What the file says of itself.</param>
/// <param name="OutOfFold">Every political row with the calibrated probability of a model that has not seen its election.</param>
/// <param name="OrdinaryOutOfFold">Every ordinary row with the calibrated probability of a model that has not seen it, where a side is named; 0 where none is.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record TrainingResult(ModelCard Card, IReadOnlyList<(CorpusRow Row, double Probability)> OutOfFold, IReadOnlyList<(CorpusRow Row, double Probability)> OrdinaryOutOfFold, double Seconds);
