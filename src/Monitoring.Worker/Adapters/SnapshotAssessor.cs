using Monitoring.Contracts.Posts;
using Monitoring.Streaming.Classifying;

namespace Monitoring.Worker.Adapters;

/// <summary>Joins the classify loop to the classifier: one snapshot for each post, its versions stamped on the answer.</summary>
internal sealed class SnapshotAssessor(CurrentClassifier classifier) : IPostAssessor
{
    /// <inheritdoc/>
    public AssessedPost Assess(Post post)
    {
        var assessed = classifier.Value.Assess(post);
        return new AssessedPost(assessed.Assessment, assessed.Flag);
    }
}
