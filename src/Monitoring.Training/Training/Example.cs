using Monitoring.Classification.Features;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>A row that was read: its features, sorted, and how much it counts.</summary>
/// <param name="Row">The row.</param>
/// <param name="Indices">Indices of the features, rising.</param>
/// <param name="Values">Their values.</param>
/// <param name="HasSide">Whether a side is named.</param>
/// <param name="Weight">How much it counts in training.</param>
public sealed record Example(CorpusRow Row, int[] Indices, float[] Values, bool HasSide, float Weight);

/// <summary>Reads rows into examples, exactly as the service reads posts.</summary>
public sealed class ExampleReader(RosterSnapshot rosters)
{
    private readonly ReadText _text = new();
    private readonly FeatureReader _features = new();
    private SideMatch[] _sides = new SideMatch[128];

    /// <summary>Reads a row.</summary>
    public Example Read(CorpusRow row, float weight = 1)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (region, at) = ElectionCalendar.Of(row);
        _text.Load(row.Text);
        if (_sides.Length < _text.Tokens.Length)
        {
            _sides = new SideMatch[_text.Tokens.Length * 2];
        }

        var count = rosters.MatcherFor(region, at).Match(_text, _sides, out _);
        var sides = _sides.AsSpan(0, count);
        var sink = new ListSink([]);
        _features.Read(_text, sides, ref sink);
        sink.Found.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        var hasSide = false;
        foreach (ref readonly var side in sides)
        {
            hasSide |= side.Side >= 0;
        }

        return new Example(row, [.. sink.Found.Select(feature => feature.Index)], [.. sink.Found.Select(feature => feature.Value)], hasSide, weight);
    }

    private readonly struct ListSink(List<(int Index, float Value)> found) : IFeatureSink
    {
        public List<(int Index, float Value)> Found { get; } = found;

        public void Add(int index, float value, int firstToken, int tokenCount) => Found.Add((index, value));
    }
}
