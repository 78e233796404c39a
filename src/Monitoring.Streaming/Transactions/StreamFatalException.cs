namespace Monitoring.Streaming.Transactions;

/// <summary>The stream cannot go on in this process: the worker ends with a non-zero exit code and is started anew.</summary>
public sealed class StreamFatalException : Exception
{
    /// <summary>Creates it with what happened and the client's own error.</summary>
    public StreamFatalException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Creates it without words of its own.</summary>
    public StreamFatalException()
    {
    }

    /// <summary>Creates it with what happened.</summary>
    public StreamFatalException(string message)
        : base(message)
    {
    }
}
