using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Features;

/// <summary>
/// What the index of a feature means: hashed n-grams in front, dense columns behind (cue classes, structure). A model is made for
/// one space and refuses another.
/// </summary>
public static class FeatureSpace
{
    /// <summary>Name and version of the reader. It changes whenever the same post would give other features.</summary>
    public const string Reader = "asn-reader-2";

    /// <summary>Hashed n-grams take the indices below this power of two.</summary>
    public const int HashedCount = 1 << HashedBits;

    /// <summary>First index of the dense columns: those of the cue classes.</summary>
    public const int FirstDense = HashedCount;

    /// <summary>Cue classes.</summary>
    public static readonly int CueCount = CueLexicon.Default.Names.Count;

    /// <summary>Dense columns.</summary>
    public static readonly int DenseCount = (CueCount * CueWindows.Blocks) + StructureColumns.Count;

    /// <summary>Length of a feature vector.</summary>
    public static readonly int Dimension = HashedCount + DenseCount;

    internal const int HashedBits = 19;

    /// <summary>First column of the structure.</summary>
    internal static readonly int FirstStructure = FirstDense + (CueCount * CueWindows.Blocks);

    /// <summary>Name of a dense column for people; null for a hashed one.</summary>
    public static string? NameOf(int index) => index switch
    {
        _ when index < FirstDense || index >= Dimension => null,
        _ when index < FirstStructure => $"{CueLexicon.Default.Names[(index - FirstDense) % CueCount]} {CueWindows.BlockNames[(index - FirstDense) / CueCount]}".TrimEnd(),
        _ => ((Structure)(index - FirstStructure)).ToString(),
    };
}
