namespace Monitoring.Classification.Features;

/// <summary>What a hashtag says.</summary>
internal enum TagKind
{
    /// <summary>Names a side and something good.</summary>
    ForSide,

    /// <summary>Names a side and something bad, or a slogan against one.</summary>
    AgainstSide,

    /// <summary>Names a side.</summary>
    OfSide,

    /// <summary>Names none, but says something bad.</summary>
    Bad,

    /// <summary>Names none, but an election or debate.</summary>
    Event,

    /// <summary>Names none, but says something good or calls for something.</summary>
    Cue,

    /// <summary>Anything else.</summary>
    Other,
}
