namespace Monitoring.Classification.Features;

/// <summary>The dense columns that speak of the whole post: who is named, with what polarity, in what form.</summary>
internal enum Structure
{
    NoSide,
    OneSide,
    TwoSides,
    ManySides,
    FigureOnly,
    PartyNamed,
    NumberNamed,
    PairNamed,
    FanNamed,
    BrandNamed,
    SloganFor,
    SloganAgainst,
    SideAccount,
    PartyAccount,
    FigureNamed,
    CandidateNamed,
    OtherMentions,
    ManyMentions,
    LeadingSideShare,
    SideTokenShare,
    OnlyPositiveSide,
    OnlyNegativeSide,
    PositiveAndNegative,
    OnePositiveOfSeveral,
    NetPositive,
    NetNegative,
    OneSideNetPositive,
    OneSideNetNegative,
    OneSideTwoPositive,
    OneSideThreePositive,
    NoPolarity,
    NegatedPositive,
    TagForSide,
    TagAgainstSide,
    TagOfSide,
    TagWithCue,
    OtherTag,
    ManyTags,
    Short,
    ShortOneSidePositive,
    Url,
    UrlLast,
    Question,
    EndsInQuestion,
    StartsWithMention,
    Quotation,
    EarlyColon,
    SideFirst,
    BigNumber,
    Exclamation,
    SideBeforeOffice,
    VoteThenSide,
    ContrastAfterPositive,
}

/// <summary>How the dense columns are laid out.</summary>
internal static class DenseColumns
{
    /// <summary>Columns for each cue class: in the post, left of a side, right of a side, around a side, inside a hashtag.</summary>
    public const int CueBlocks = 5;

    /// <summary>Columns of <see cref="Structure"/>.</summary>
    public static readonly int StructureCount = Enum.GetValues<Structure>().Length;

    /// <summary>Names of the blocks.</summary>
    public static readonly string[] BlockNames = ["cue", "cue left of a side", "cue right of a side", "cue around a side", "cue in a hashtag"];
}
