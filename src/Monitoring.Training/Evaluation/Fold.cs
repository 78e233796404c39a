namespace Monitoring.Training.Evaluation;

/// <summary>What one model says of rows that it has not seen.</summary>
/// <param name="LeftOut">The election family that was left out; or the name of the model.</param>
/// <param name="Political">Labelled rows of elections.</param>
/// <param name="Ordinary">Rows that support nobody: everyday posts, offices, feeds.</param>
public sealed record Fold(string LeftOut, IReadOnlyList<JudgedRow> Political, IReadOnlyList<JudgedRow> Ordinary);
