using System.Runtime.InteropServices;

namespace Monitoring.Classification.Rosters;

/// <summary>Where the text names a side, or somebody who is none here and now.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="TokenCount">How many tokens.</param>
/// <param name="Kind">By what it is named.</param>
/// <param name="Side">Index into <see cref="SideMatcher.Sides"/>; -1 when it is no side (a politician, an office-holder).</param>
/// <param name="Stance">For or against, when a slogan or hashtag says so itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SideMatch(int FirstToken, int TokenCount, SideKind Kind, int Side, Stance Stance);

/// <summary>By what a side is named.</summary>
public enum SideKind : byte
{
    /// <summary>A candidate by name or nickname.</summary>
    Candidate,

    /// <summary>A pair by its acronym or joined names.</summary>
    Pair,

    /// <summary>A ballot number in a context that makes it one.</summary>
    Number,

    /// <summary>A party.</summary>
    Party,

    /// <summary>Supporters or volunteers of a side by their name.</summary>
    Fan,

    /// <summary>A slogan or hashtag of a side, for or against.</summary>
    Slogan,

    /// <summary>A programme brand of a side; often mocked.</summary>
    Brand,

    /// <summary>An official account of a candidate or team.</summary>
    Account,

    /// <summary>An official account of a party.</summary>
    PartyAccount,

    /// <summary>A public figure who is no side in a contest in force there and then.</summary>
    Figure,
}

/// <summary>What a slogan or hashtag says by itself.</summary>
public enum Stance : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>For the side.</summary>
    For,

    /// <summary>Against the side.</summary>
    Against,
}
