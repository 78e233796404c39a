using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;

namespace Monitoring.Streaming.Classifying;

/// <summary>What the classify loop needs from the classifier. Called from several threads at once; a pure function of the post and the snapshots in force.</summary>
public interface IPostAssessor
{
    /// <summary>Assesses one post version.</summary>
    AssessedPost Assess(Post post);
}

/// <summary>An assessment and, when it is above the threshold, the flag for the review topic (its provenance is set by the loop).</summary>
/// <param name="Assessment">Goes to <c>monitoring.assessments</c>.</param>
/// <param name="Flag">Goes to <c>monitoring.flags</c>; null when not flagged.</param>
public sealed record AssessedPost(Assessment Assessment, Flag? Flag);
