using Confluent.Kafka;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Transactions;

public sealed class ConsumeFailureTests
{
    [Theory]
    [InlineData(ErrorCode.Local_AllBrokersDown)]
    [InlineData(ErrorCode.Local_MaxPollExceeded)]
    [InlineData(ErrorCode.NotLeaderForPartition)]
    [InlineData(ErrorCode.UnknownTopicOrPart)]
    public void Trouble_of_the_broker_passes(ErrorCode code) => ConsumeFailure.Passes(new Error(code)).ShouldBeTrue();

    [Theory]
    [InlineData(ErrorCode.GroupAuthorizationFailed)]
    [InlineData(ErrorCode.TopicAuthorizationFailed)]
    [InlineData(ErrorCode.FencedInstanceId)]
    [InlineData(ErrorCode.Local_Authentication)]
    [InlineData(ErrorCode.Unknown)]
    public void A_refusal_and_an_unknown_error_do_not(ErrorCode code) => ConsumeFailure.Passes(new Error(code)).ShouldBeFalse();

    [Fact]
    public void A_fatal_error_never_passes() => ConsumeFailure.Passes(new Error(ErrorCode.Local_Transport, "", isFatal: true)).ShouldBeFalse();
}
