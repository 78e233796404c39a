using Monitoring.Classification.Policies;
using Monitoring.Classification.Rules;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Assessing;

/// <summary>The score of each label and what the policy makes of them.</summary>
internal static class LabelScores
{
    // A raised finger or a doubt is never the only ground of a flag.
    private static readonly string[] NeverAlone = [Labels.HandSymbol, Labels.SuspectUnclear];

    /// <summary>The labels of a post that names a side, highest score first: the post's log-odds and what its words confess of that label.</summary>
    public static IReadOnlyList<LabelScore> Of(in PostReading post, double logOdds)
    {
        if (!post.NamesSide)
        {
            return [];
        }

        var scores = new List<LabelScore>();
        foreach (var label in LabelRules.LabelsOf(post))
        {
            scores.Add(new LabelScore(label, 1 / (1 + Math.Exp(-ExplicitActs.LogOddsOf(label, post, logOdds)))));
        }

        return [.. scores.OrderByDescending(score => score.Score)];
    }

    /// <summary>The label that decides: the one that is farthest above its threshold, or nearest below it.</summary>
    /// <returns>Its threshold, and whether it is reached.</returns>
    public static (double Threshold, bool Reached) Decide(IReadOnlyList<LabelScore> scores, PolicySnapshot policy, string region, string agency)
    {
        var decisive = scores.Where(score => !NeverAlone.Contains(score.Code))
            .Select(score => (Threshold: policy.ThresholdOf(score.Code, region, agency), score.Score))
            .OrderByDescending(pair => pair.Score - pair.Threshold)
            .ToList();
        return decisive.Count == 0
            ? (policy.ThresholdOf(Labels.SupportStatement, region, agency), false)
            : (decisive[0].Threshold, decisive[0].Score >= decisive[0].Threshold);
    }
}
