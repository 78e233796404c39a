namespace Monitoring.Contracts.Classification;

/// <summary>Why a post is not flagged: stable codes. Every post that is assessed and not flagged carries exactly one.</summary>
public static class NotFlaggedReasons
{
    /// <summary>Talks about voting as a right or duty without naming a choice.</summary>
    public const string VoteRight = "VOTE_RIGHT";

    /// <summary>Information of or about the election bodies.</summary>
    public const string NeutralInfo = "NEUTRAL_INFO";

    /// <summary>A pledge of, or a call for, neutrality.</summary>
    public const string NeutralityPledge = "NEUTRALITY_PLEDGE";

    /// <summary>Reports news; takes no side.</summary>
    public const string NewsReport = "NEWS_REPORT";

    /// <summary>An office-holder in office, not a side of a contest in force there and then.</summary>
    public const string OfficialDuty = "OFFICIAL_DUTY";

    /// <summary>Heard a campaign without taking part.</summary>
    public const string PassiveAttend = "PASSIVE_ATTEND";

    /// <summary>The support is negated or withdrawn.</summary>
    public const string Negated = "NEGATED";

    /// <summary>The word that looks like a side means something else here.</summary>
    public const string Homonym = "HOMONYM";

    /// <summary>Somebody else's words.</summary>
    public const string QuotedOther = "QUOTED_OTHER";

    /// <summary>An old post passed on from before the contest.</summary>
    public const string HistoricRepost = "HISTORIC_REPOST";

    /// <summary>The account is not on the watchlist.</summary>
    public const string Unregistered = "PRIVATE_OR_UNREGISTERED";

    /// <summary>No party, candidate, slogan or campaign account is named.</summary>
    public const string NoSide = "NO_SIDE_NAMED";

    /// <summary>A side is named, and the score stays below the policy's threshold.</summary>
    public const string BelowThreshold = "BELOW_THRESHOLD";

    /// <summary>The post has no text to read.</summary>
    public const string NoText = "NO_TEXT";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        VoteRight, NeutralInfo, NeutralityPledge, NewsReport, OfficialDuty, PassiveAttend, Negated, Homonym, QuotedOther, HistoricRepost,
        Unregistered, NoSide, BelowThreshold, NoText,
    ];
}
