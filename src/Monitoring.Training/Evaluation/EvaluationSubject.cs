namespace Monitoring.Training.Evaluation;

/// <summary>What is being evaluated.</summary>
/// <param name="Model">Id of the model, or the trainer and its settings.</param>
/// <param name="Reader">The reader's version.</param>
/// <param name="RosterVersion">Version of the rosters.</param>
/// <param name="LeftOut">Whether every election is judged by a model that has not seen it.</param>
/// <param name="Threshold">The policy's threshold, a probability.</param>
public sealed record EvaluationSubject(string Model, string Reader, string RosterVersion, bool LeftOut, double Threshold);
