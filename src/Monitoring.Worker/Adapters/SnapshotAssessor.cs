using Monitoring.Contracts.Posts;
using Monitoring.Streaming.Classifying;

namespace Monitoring.Worker.Adapters;

/// <summary>Joins the classify loop to the classifier: one snapshot for each post, its versions stamped on the answer.</summary>
internal sealed class SnapshotAssessor(CurrentClassifier classifier, ReviewLoad load) : IPostAssessor
{
    /// <inheritdoc/>
    public AssessedPost Assess(Post post)
    {
        var current = classifier.Value;
        var assessed = current.Assess(post);
        if (assessed.Flag is not null)
        {
            load.Count(current.Policy.DailyBudget);
        }

        return new AssessedPost(assessed.Assessment, assessed.Flag);
    }
}
