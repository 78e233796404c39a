using System.Collections.Frozen;
using Confluent.Kafka;

namespace Monitoring.Streaming.Transactions;

/// <summary>Which failures of a consumer pass by themselves. Everything else ends the loop, unknown ones above all: a dead consumer in a healthy process is a silent outage.</summary>
internal static class ConsumeFailure
{
    private static readonly FrozenSet<ErrorCode> Passing = FrozenSet.Create(
        ErrorCode.Local_Transport, ErrorCode.Local_Resolve, ErrorCode.Local_AllBrokersDown, ErrorCode.Local_TimedOut, ErrorCode.Local_TimedOutQueue, ErrorCode.Local_Retry,
        ErrorCode.Local_WaitCoord, ErrorCode.Local_MaxPollExceeded, ErrorCode.Local_UnknownTopic, ErrorCode.Local_UnknownPartition, ErrorCode.Local_LogTruncation,
        ErrorCode.UnknownTopicOrPart, ErrorCode.LeaderNotAvailable, ErrorCode.NotLeaderForPartition, ErrorCode.ReplicaNotAvailable, ErrorCode.BrokerNotAvailable,
        ErrorCode.RequestTimedOut, ErrorCode.NetworkException, ErrorCode.GroupLoadInProgress, ErrorCode.GroupCoordinatorNotAvailable, ErrorCode.NotCoordinatorForGroup,
        ErrorCode.RebalanceInProgress, ErrorCode.UnknownMemberId, ErrorCode.IllegalGeneration, ErrorCode.FencedLeaderEpoch, ErrorCode.UnknownLeaderEpoch,
        ErrorCode.OffsetNotAvailable, ErrorCode.PreferredLeaderNotAvailable, ErrorCode.KafkaStorageError, ErrorCode.UnstableOffsetCommit, ErrorCode.StaleMemberEpoch,
        ErrorCode.FencedMemberEpoch);

    /// <summary>Whether the client goes on by itself after this error.</summary>
    public static bool Passes(Error error) => !error.IsFatal && Passing.Contains(error.Code);
}
