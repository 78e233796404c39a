namespace Monitoring.Sources.Polling;

/// <summary>Where polled pages go.</summary>
public interface IPostStream
{
    /// <summary>Publishes the posts, the deletions and the cursor of one page as one.</summary>
    /// <param name="outcome">The page.</param>
    /// <param name="cancellationToken">Gives up waiting; whether the page was published is then unknown, and the account is read again from its old cursor.</param>
    /// <returns>Completes when the page is durable. Any exception means that it may not be.</returns>
    Task PublishAsync(PollOutcome outcome, CancellationToken cancellationToken);
}
