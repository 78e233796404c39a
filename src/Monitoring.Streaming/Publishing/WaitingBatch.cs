namespace Monitoring.Streaming.Publishing;

/// <summary>A batch and the poller that waits for it. The first answer counts.</summary>
internal sealed class WaitingBatch(PostBatch batch)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PostBatch Batch { get; } = batch;

    public Task Task => _done.Task;

    public void Written()
    {
        if (_done.TrySetResult())
        {
            Metrics.Published.Add(Batch.Posts.Count + Batch.Deletions.Count);
        }
    }

    public void Refused(string reason, string message)
    {
        if (_done.TrySetException(new PublishFailedException(message)))
        {
            Metrics.Unpublished.Add(1, new KeyValuePair<string, object?>("reason", reason));
        }
    }
}
