namespace Monitoring.Streaming.Transactions;

/// <summary>The three answers to a failed call on a transactional producer.</summary>
public enum FailureKind
{
    /// <summary>Make the same call again with the same arguments.</summary>
    Retry,

    /// <summary>Abort the transaction, rewind the consumer to what is committed and begin again.</summary>
    Abort,

    /// <summary>The producer is done for (fenced, broken, or an error nobody has described): end the process and let it be started anew.</summary>
    Fatal,
}
