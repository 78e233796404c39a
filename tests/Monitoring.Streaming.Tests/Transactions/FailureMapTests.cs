using Confluent.Kafka;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Transactions;

public sealed class FailureMapTests
{
    [Fact]
    public void A_retriable_error_wants_the_same_call_again() =>
        FailureMap.KindOf(new KafkaRetriableException(new Error(ErrorCode.Local_TimedOut))).ShouldBe(FailureKind.Retry);

    [Fact]
    public void An_abortable_error_wants_the_transaction_aborted() =>
        FailureMap.KindOf(new KafkaTxnRequiresAbortException(new Error(ErrorCode.IllegalGeneration))).ShouldBe(FailureKind.Abort);

    [Theory]
    [InlineData(ErrorCode.ProducerFenced)]
    [InlineData(ErrorCode.InvalidProducerEpoch)]
    [InlineData(ErrorCode.Unknown)]
    public void An_unmarked_error_is_fatal(ErrorCode code) => FailureMap.KindOf(new KafkaException(code)).ShouldBe(FailureKind.Fatal);

    [Fact]
    public void A_fatal_mark_outweighs_every_other() =>
        FailureMap.KindOf(new KafkaTxnRequiresAbortException(new Error(ErrorCode.Local_Fenced, "fenced", isFatal: true))).ShouldBe(FailureKind.Fatal);
}
