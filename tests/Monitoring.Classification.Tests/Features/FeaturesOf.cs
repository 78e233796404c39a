using Monitoring.Classification.Features;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Tests.Text;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Features;

/// <summary>Reads the features of a text in which a test names the sides itself: words in square brackets are side 0, in braces side 1.</summary>
internal static class FeaturesOf
{
    public static IReadOnlyList<(int Index, float Value)> Text(string marked)
    {
        var (text, sides) = Marked(marked);
        return Read(new FeatureReader(), text, sides);
    }

    /// <summary>Names and values of the dense columns.</summary>
    public static IReadOnlyDictionary<string, float> Columns(string marked) =>
        Text(marked).Where(feature => feature.Index >= FeatureSpace.FirstDense).ToDictionary(feature => FeatureSpace.NameOf(feature.Index)!, feature => feature.Value);

    public static IReadOnlyList<(int Index, float Value)> Read(FeatureReader reader, ReadText text, SideMatch[] sides)
    {
        var sink = new ListSink([]);
        reader.Read(text, sides, ref sink);
        return sink.Found;
    }

    public static (ReadText Text, SideMatch[] Sides) Marked(string marked)
    {
        var plain = new System.Text.StringBuilder();
        var spans = new List<(int Start, int End, int Side)>();
        var start = 0;
        foreach (var unit in marked)
        {
            switch (unit)
            {
                case '[' or '{':
                    start = plain.Length;
                    break;
                case ']' or '}':
                    spans.Add((start, plain.Length, unit == ']' ? 0 : 1));
                    break;
                default:
                    plain.Append(unit);
                    break;
            }
        }

        var text = Reading.Of(plain.ToString());
        return (text, [.. spans.Select(span => Match(text, span))]);
    }

    private static SideMatch Match(ReadText text, (int Start, int End, int Side) span)
    {
        var tokens = text.Tokens.ToArray();
        var first = Array.FindIndex(tokens, token => token.OriginStart >= span.Start && token.IsWord);
        var count = tokens.Count(token => token.OriginStart >= span.Start && token.OriginEnd <= span.End && token.IsWord);
        return new SideMatch(first, count, SideKind.Candidate, span.Side, Stance.None);
    }

    private readonly struct ListSink(List<(int Index, float Value)> found) : IFeatureSink
    {
        public List<(int Index, float Value)> Found { get; } = found;

        public void Add(int index, float value, int firstToken, int tokenCount) => Found.Add((index, value));
    }
}
