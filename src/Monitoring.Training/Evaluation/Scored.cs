using System.Runtime.InteropServices;

namespace Monitoring.Training.Evaluation;

/// <summary>A score and the truth.</summary>
/// <param name="Score">Higher is more positive.</param>
/// <param name="Positive">The truth.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Scored(double Score, bool Positive);
