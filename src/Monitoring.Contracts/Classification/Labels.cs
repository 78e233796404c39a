namespace Monitoring.Contracts.Classification;

/// <summary>The stable label codes of a flag (what a post may be). Names for people are in the classification's label catalogue.</summary>
public static class Labels
{
    /// <summary>Promotes a candidate or party (SKB E2, D2).</summary>
    public const string CampaignOnline = "CAMPAIGN_ONLINE";

    /// <summary>Calls to choose a named side (E2, D8).</summary>
    public const string CallToVoteFor = "CALL_TO_VOTE_FOR";

    /// <summary>States own support (E2, D2).</summary>
    public const string SupportStatement = "SUPPORT_STATEMENT";

    /// <summary>Passes on content or the account of a side (E4, D6).</summary>
    public const string ShareCampaign = "SHARE_CAMPAIGN";

    /// <summary>Answers with support under a side's content (E4, D6).</summary>
    public const string CommentCampaign = "COMMENT_CAMPAIGN";

    /// <summary>Joins or invites to a side's group (E4, D6).</summary>
    public const string GroupJoin = "GROUP_JOIN";

    /// <summary>A caption or alt text says: photo with a candidate (E5, D7).</summary>
    public const string PhotoWithCandidate = "PHOTO_WITH_CANDIDATE";

    /// <summary>A hand sign of a side; never alone (E5, D7).</summary>
    public const string HandSymbol = "HAND_SYMBOL";

    /// <summary>Wears or shows a side's attributes (E1, E5, D1, D7).</summary>
    public const string Attribute = "ATTRIBUTE";

    /// <summary>At a declaration or rally with active support (E3, E6, D4).</summary>
    public const string AttendEvent = "ATTEND_EVENT";

    /// <summary>Calls to reject or runs down a side (PP 94/2021 art 5 n 5).</summary>
    public const string NegativeCampaign = "NEGATIVE_CAMPAIGN";

    /// <summary>Says to be in a campaign team (D9).</summary>
    public const string CampaignTeam = "CAMPAIGN_TEAM";

    /// <summary>Says to be member or officer of a party or its wing (D5).</summary>
    public const string PartyMember = "PARTY_MEMBER";

    /// <summary>Seeks own candidacy (D3).</summary>
    public const string SeekCandidacy = "SEEK_CANDIDACY";

    /// <summary>Tells staff, pupils or citizens whom to choose (D8, UU 7/2017 art 283).</summary>
    public const string MobiliseStaff = "MOBILISE_STAFF";

    /// <summary>Ties office, programme or facility to a side (PP 94/2021 art 5 n 4-5, D11).</summary>
    public const string StateResource = "STATE_RESOURCE";

    /// <summary>Goods or money with a choice (D8).</summary>
    public const string GiftMoney = "GIFT_MONEY";

    /// <summary>Collects ID copies for an independent candidate (D10).</summary>
    public const string IdSupport = "ID_SUPPORT";

    /// <summary>Campaign of a spouse (E7).</summary>
    public const string SpouseCampaign = "SPOUSE_CAMPAIGN";

    /// <summary>Needs eyes: image only, irony, mixed.</summary>
    public const string SuspectUnclear = "SUSPECT_UNCLEAR";

    /// <summary>Every code, in the order of the taxonomy.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CampaignOnline, CallToVoteFor, SupportStatement, ShareCampaign, CommentCampaign, GroupJoin, PhotoWithCandidate, HandSymbol,
        Attribute, AttendEvent, NegativeCampaign, CampaignTeam, PartyMember, SeekCandidacy, MobiliseStaff, StateResource, GiftMoney,
        IdSupport, SpouseCampaign, SuspectUnclear,
    ];
}
