using Monitoring.Contracts.Flags;
using Monitoring.Streaming.Classifying;
using Monitoring.Worker.Commands.Flags;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>The count of the demonstration.</summary>
/// <param name="rows">Rows of the file of posts.</param>
/// <param name="counts">What the pollers have done.</param>
/// <param name="totals">What the classifier has done.</param>
internal sealed class DemoBoard(int rows, PostCounts counts, ClassifyTotals totals)
{
    private const int BrokenRecords = 1;
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private int _shown;

    /// <summary>What the classifier has done.</summary>
    public ClassifyTotals Totals => totals;

    /// <summary>Records that were put on the topic of posts.</summary>
    public long Read => counts.Published + BrokenRecords;

    /// <summary>Rows that were read and left out.</summary>
    public long Dropped => counts.Dropped;

    /// <summary>Flags shown, by label; a flag may carry several.</summary>
    public IReadOnlyDictionary<string, int> Labels => _labels;

    /// <summary>Whether every row is through and every flag shown.</summary>
    public bool Complete => counts.Published + counts.Dropped >= rows && totals.Records >= Read && Volatile.Read(ref _shown) >= totals.Flagged;

    /// <summary>Shows a flag and counts it.</summary>
    public void Show(Flag flag)
    {
        FlagOutput.Write(flag);
        foreach (var label in flag.Labels)
        {
            _labels[label.Code] = _labels.GetValueOrDefault(label.Code) + 1;
        }

        Interlocked.Increment(ref _shown);
    }
}
