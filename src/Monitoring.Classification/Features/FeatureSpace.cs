using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Features;

/// <summary>What the index of a feature means: hashed n-grams in front, dense columns behind. A model is made for one space and refuses another.</summary>
public static class FeatureSpace
{
    /// <summary>Name and version of the reader. It changes whenever the same post would give other features.</summary>
    public const string Reader = "asn-reader-1";

    /// <summary>Hashed n-grams take the indices below this power of two.</summary>
    public const int HashedCount = 1 << 19;

    /// <summary>First index of the dense columns.</summary>
    public const int FirstDense = HashedCount;

    /// <summary>Cue classes.</summary>
    public static readonly int CueCount = CueLexicon.Default.Names.Count;

    /// <summary>Dense columns.</summary>
    public static readonly int DenseCount = (CueCount * DenseColumns.CueBlocks) + DenseColumns.StructureCount;

    /// <summary>Length of a feature vector.</summary>
    public static readonly int Dimension = HashedCount + DenseCount;

    /// <summary>Name of a dense column for people; null for a hashed one.</summary>
    public static string? NameOf(int index)
    {
        var column = index - FirstDense;
        if (column < 0 || column >= DenseCount)
        {
            return null;
        }

        var cues = CueCount * DenseColumns.CueBlocks;
        return column < cues
            ? $"{DenseColumns.BlockNames[column / CueCount]} {CueLexicon.Default.Names[column % CueCount]}"
            : ((Structure)(column - cues)).ToString();
    }
}
