using Monitoring.Classification.Features;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>Reads rows into examples, exactly as the service reads posts. Serves one thread.</summary>
public sealed class ExampleReader(RosterSnapshot rosters)
{
    private readonly ElectionCalendar _calendar = new(rosters);
    private readonly ReadText _text = new();
    private readonly FeatureReader _features = new();
    private SideMatch[] _sides = new SideMatch[128];

    /// <summary>Reads a row.</summary>
    public Example Read(CorpusRow row, float weight = 1)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (region, at) = _calendar.Of(row);
        _text.Load(row.Text);
        if (_sides.Length < _text.Tokens.Length)
        {
            _sides = new SideMatch[_text.Tokens.Length * 2];
        }

        var matcher = rosters.MatcherFor(region, at);
        var sides = _sides.AsSpan(0, matcher.Match(_text, _sides, out _));
        var sink = new ListSink([]);
        _features.Read(_text, sides, ref sink);
        sink.Found.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return new Example(
            row,
            [.. sink.Found.Select(feature => feature.Index)],
            [.. sink.Found.Select(feature => feature.Value)],
            NamesOf(sides, matcher),
            weight);
    }

    private static List<string> NamesOf(ReadOnlySpan<SideMatch> sides, SideMatcher matcher)
    {
        var names = new List<string>();
        foreach (ref readonly var side in sides)
        {
            if (side.Side >= 0 && matcher.Sides[side.Side].Id is var name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private readonly struct ListSink(List<(int Index, float Value)> found) : IFeatureSink
    {
        public List<(int Index, float Value)> Found { get; } = found;

        public void Add(int index, float value, int firstToken, int tokenCount) => Found.Add((index, value));
    }
}
