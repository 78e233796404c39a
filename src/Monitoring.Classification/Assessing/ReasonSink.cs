using Monitoring.Classification.Features;
using Monitoring.Classification.Models;

namespace Monitoring.Classification.Assessing;

/// <summary>Spreads each feature's share of the log-odds over the tokens that it comes from; what speaks of the whole post is kept by column.</summary>
internal readonly struct ReasonSink(TextModel model, double[] byToken, Dictionary<int, double> byColumn) : IFeatureSink
{
    public void Add(int index, float value, int firstToken, int tokenCount)
    {
        var weight = model.Card.Slope * model.WeightOf(index) * value;
        if (tokenCount == 0)
        {
            byColumn[index] = byColumn.GetValueOrDefault(index) + weight;
            return;
        }

        for (var at = firstToken; at < firstToken + tokenCount; at++)
        {
            byToken[at] += weight / tokenCount;
        }
    }
}
