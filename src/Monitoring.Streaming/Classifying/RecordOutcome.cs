using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Classifying;

/// <summary>Where one record ends: every record has exactly one outcome.</summary>
internal abstract record RecordOutcome
{
    private RecordOutcome()
    {
    }

    /// <summary>Assessed, flagged or not.</summary>
    public sealed record Assessed(AssessedPost Post) : RecordOutcome;

    /// <summary>A deletion: counted; the evidence already captured stays until its retention ends.</summary>
    public sealed record Deleted : RecordOutcome;

    /// <summary>Given up: to the dead letters.</summary>
    public sealed record Dead(PostEvent.Poison Poison, int Attempts, string Stage) : RecordOutcome;
}
