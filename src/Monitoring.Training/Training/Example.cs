using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>A row that was read: its features, sorted, and how much it counts.</summary>
/// <param name="Row">The row.</param>
/// <param name="Indices">Indices of the features, rising.</param>
/// <param name="Values">Their values.</param>
/// <param name="Sides">Roster entries of the sides that it names, each once.</param>
/// <param name="Weight">How much it counts in training.</param>
public sealed record Example(CorpusRow Row, int[] Indices, float[] Values, IReadOnlyList<string> Sides, float Weight);
