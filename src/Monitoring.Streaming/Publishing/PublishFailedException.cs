namespace Monitoring.Streaming.Publishing;

/// <summary>A batch was not written. Nothing of it is visible on a real broker; the account is polled again from its old cursor.</summary>
public sealed class PublishFailedException : Exception
{
    /// <summary>Creates it with the reason.</summary>
    public PublishFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the reason and its cause.</summary>
    public PublishFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates it without words of its own.</summary>
    public PublishFailedException()
    {
    }
}
