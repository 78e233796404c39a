using Confluent.Kafka;

namespace Monitoring.Streaming.Transactions;

/// <summary>Which answer a failure wants (librdkafka INTRODUCTION.md, "Transactional producer"). An unmarked error counts as fatal.</summary>
internal static class FailureMap
{
    public static FailureKind KindOf(KafkaException exception) => exception switch
    {
        { Error.IsFatal: true } => FailureKind.Fatal,
        KafkaTxnRequiresAbortException => FailureKind.Abort,
        KafkaRetriableException => FailureKind.Retry,
        _ => FailureKind.Fatal,
    };
}
