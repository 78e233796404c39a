using Monitoring.Classification.Text;
using Monitoring.Training.Corpora;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Training;

/// <summary>
/// Honest scores: every election family is judged by a model that has seen nothing of it, calibrated on the other families' honest scores; every
/// ordinary row that a fold judges is one that its model has not seen, read in the campaign that is left out. A corpus of one family is left out election by election.
/// </summary>
public sealed class LeaveOneOut(LinearTrainer trainer, IProgress<TrainingProgress>? progress = null)
{
    private const double ProgressFrom = 0.1;
    private const double ProgressTo = 0.8;

    /// <summary>Trains one model a family and judges it.</summary>
    public IReadOnlyList<Fold> Run(TrainingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var groupOf = GroupingOf(set.Political);
        var names = set.Political.Select(groupOf).Where(name => name != ElectionFamily.None).Distinct().Order(StringComparer.Ordinal).ToList();
        var raw = names.Select((name, at) => Judge(set, groupOf, name, ProgressFrom + ((ProgressTo - ProgressFrom) * at / names.Count))).ToList();
        return [.. raw.Select(fold => Calibrated(fold, raw))];
    }

    private static Func<Example, string> GroupingOf(IEnumerable<Example> political)
    {
        var families = political.Select(example => ElectionFamily.Of(example.Row)).Where(family => family != ElectionFamily.None).Distinct().Count();
        return families > 1 ? example => ElectionFamily.Of(example.Row) : example => example.Row.Election ?? ElectionFamily.None;
    }

    private Fold Judge(TrainingSet set, Func<Example, string> groupOf, string name, double done)
    {
        progress?.Report(new TrainingProgress($"leave out {name}", done));
        var draw = (int)(TokenHash.Of(name) % int.MaxValue);
        var seen = set.Weighed(set.Political.Where(example => groupOf(example) != name), set.Ordinary.Where(example => TrainingSet.HalfOf(example.Row, draw) == 0));
        var model = LinearScore.Of(trainer.Train(seen, example => example.Row.Support == 1, out _));
        return new Fold(
            name,
            [.. set.Political.Where(example => groupOf(example) == name).Select(model.Judge)],
            [.. set.OrdinaryIn(name, row => TrainingSet.HalfOf(row, draw) != 0).Select(model.Judge)]);
    }

    private Fold Calibrated(Fold fold, List<Fold> all)
    {
        var others = all.Where(other => other != fold && (other.LeftOut != ElectionFamily.Own || all.Count == 2)).ToList();
        var platt = Platt.Fit(trainer.Context, (others.Count > 0 ? others : all).SelectMany(other => other.Political));
        return new Fold(fold.LeftOut, [.. fold.Political.Select(platt.Apply)], [.. fold.Ordinary.Select(platt.Apply)]);
    }
}
