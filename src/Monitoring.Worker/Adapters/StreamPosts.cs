using Monitoring.Sources.Polling;
using Monitoring.Streaming.Publishing;

namespace Monitoring.Worker.Adapters;

/// <summary>Joins the poll loop to the stream: a page and its cursor as one batch.</summary>
internal sealed class StreamPosts(PostPublisher publisher) : IPostStream
{
    /// <inheritdoc/>
    public Task PublishAsync(PollOutcome outcome, CancellationToken cancellationToken) =>
        publisher.PublishAsync(new PostBatch(outcome.Posts, outcome.Deletions, outcome.Cursor), cancellationToken);
}
