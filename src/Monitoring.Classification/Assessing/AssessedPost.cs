using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Classification.Assessing;

/// <summary>What the classifier says of a post.</summary>
/// <param name="Assessment">Score, labels, versions; no text.</param>
/// <param name="Flag">The item for review; null when not flagged.</param>
public sealed record AssessedPost(Assessment Assessment, Flag? Flag);
