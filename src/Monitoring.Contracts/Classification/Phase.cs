namespace Monitoring.Contracts.Classification;

/// <summary>Where a region stands in a contest at a moment; the phase decides which rule may be touched (SKB 2022, annex II).</summary>
public enum Phase
{
    /// <summary>No contest in force there and then.</summary>
    BetweenElections,

    /// <summary>Would-be candidates only: the ethics part (E1-E7).</summary>
    BeforeCandidates,

    /// <summary>Candidates are set: the discipline part (D1-D12).</summary>
    CandidatesSet,

    /// <summary>The campaign runs.</summary>
    Campaign,

    /// <summary>Masa tenang: the quiet days before the vote.</summary>
    Quiet,

    /// <summary>The day of the vote.</summary>
    VotingDay,

    /// <summary>After the vote until the winners take office.</summary>
    AfterVote,
}
