using Monitoring.Training.Corpora;

namespace Monitoring.Training.Evaluation;

/// <summary>An evaluation: every number that the model card and the page show.</summary>
/// <param name="Model">Id of the model, or the trainer and its settings for models that were trained for the evaluation.</param>
/// <param name="Reader">The reader's version.</param>
/// <param name="RosterVersion">Version of the rosters.</param>
/// <param name="LeftOut">Whether every election was judged by a model that has not seen it.</param>
/// <param name="Threshold">The policy's threshold, a probability.</param>
/// <param name="Mean">Plain mean over the headline elections.</param>
/// <param name="Elections">One row for each election group.</param>
/// <param name="Sources">One row for each source.</param>
/// <param name="Ordinary">Posts that support nobody: all of them first, then by kind.</param>
/// <param name="Sides">One row for each party or pair.</param>
/// <param name="PrecisionRecall">The curve over all political rows.</param>
/// <param name="Reliability">Ten bins of probability.</param>
/// <param name="Histogram">Twenty bins of probability.</param>
/// <param name="WorstErrors">The fifty worst errors.</param>
public sealed record EvaluationReport(
    string Model,
    string Reader,
    string RosterVersion,
    bool LeftOut,
    double Threshold,
    MeanScore Mean,
    IReadOnlyList<GroupScore> Elections,
    IReadOnlyList<GroupScore> Sources,
    IReadOnlyList<OrdinaryScore> Ordinary,
    IReadOnlyList<SideScore> Sides,
    IReadOnlyList<PrecisionRecall> PrecisionRecall,
    IReadOnlyList<ScoreBin> Reliability,
    IReadOnlyList<ScoreBin> Histogram,
    IReadOnlyList<WorstError> WorstErrors)
{
    /// <summary>False flags per 100,000 ordinary posts at which recall is told.</summary>
    public const double FalseFlagShare = 20e-5;

    private const int HistogramBins = 20;

    /// <summary>Makes the report of what models say; a pure function.</summary>
    public static EvaluationReport Of(EvaluationSubject subject, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(folds);
        var political = folds.SelectMany(fold => fold.Political).ToList();
        var elections = folds.SelectMany(fold => GroupsOf(fold, row => row.Election ?? "none", subject.Threshold)).ToList();
        return new EvaluationReport(
            subject.Model,
            subject.Reader,
            subject.RosterVersion,
            subject.LeftOut,
            subject.Threshold,
            MeanScore.Of(HeadlinesOf(elections, folds)),
            elections,
            [.. folds.SelectMany(fold => GroupsOf(fold, row => row.Source ?? "?", subject.Threshold))],
            OrdinaryOf([.. folds.SelectMany(fold => fold.Ordinary)], subject.Threshold),
            SideScore.Of(political, subject.Threshold),
            Curves.PrecisionRecallOf([.. political.Select(row => row.ByRaw)]),
            Curves.BinsOf([.. political.Select(row => row.ByProbability)], RankingMetrics.Bins),
            Curves.BinsOf([.. political.Select(row => row.ByProbability)], HistogramBins),
            WorstError.Of(political));
    }

    // A family is told by the election that gives it its name; without left-out elections every group counts.
    private static List<GroupScore> HeadlinesOf(List<GroupScore> elections, IReadOnlyList<Fold> folds)
    {
        var named = elections.Where(group => folds.Any(fold => fold.LeftOut == group.Name)).ToList();
        return named.Count > 0 ? named : elections;
    }

    private static IEnumerable<GroupScore> GroupsOf(Fold fold, Func<CorpusRow, string> name, double threshold)
    {
        var cut = fold.Ordinary.Count == 0 ? double.NaN : RankingMetrics.CutForFalseFlags(fold.Ordinary.Select(row => row.Gated), FalseFlagShare);
        return fold.Political
            .GroupBy(row => name(row.Row), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => GroupScore.Of(group.Key, [.. group], threshold, cut));
    }

    private static IReadOnlyList<OrdinaryScore> OrdinaryOf(IReadOnlyList<JudgedRow> rows, double threshold) => rows.Count == 0 ? [] :
    [
        OrdinaryScore.Of("all", rows, threshold),
        .. rows.GroupBy(row => row.Row.Kind ?? row.Row.Source ?? "?", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => OrdinaryScore.Of(group.Key, [.. group], threshold)),
    ];
}
