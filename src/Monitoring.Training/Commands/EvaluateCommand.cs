using Monitoring.Classification.Features;
using Monitoring.Classification.Models;
using Monitoring.Contracts.Problems;
using Monitoring.Training.Evaluation;
using Monitoring.Training.Training;

namespace Monitoring.Training.Commands;

/// <summary><c>monitoring evaluate</c>: how right a model is, or, without a model, how right one would be of elections that it has not seen.</summary>
public static class EvaluateCommand
{
    /// <summary>Evaluates.</summary>
    /// <returns>The report, or everything that is wrong with the input.</returns>
    public static Checked<EvaluationReport> Run(EvaluateCommandOptions options, IProgress<TrainingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var input = TrainingInput.Read(options.Corpora, options.Rosters, options.Except);
        var model = options.Model is null ? null : TextModel.Load(options.Model);
        var problems = input.Problems.Concat(model?.Problems ?? []).ToList();
        return problems.Count > 0 ? Checked<EvaluationReport>.Bad(problems) : Checked<EvaluationReport>.Good(Run(options, input.Value!, model?.Value, progress));
    }

    private static EvaluationReport Run(EvaluateCommandOptions options, TrainingInput input, TextModel? model, IProgress<TrainingProgress>? progress)
    {
        progress?.Report(new TrainingProgress($"read {input.Rows.Count} rows", 0));
        var set = TrainingSet.Read(input.Rows, input.Rosters, options.Trainer);
        var trainer = new LinearTrainer(options.Trainer);
        var folds = model is null ? new LeaveOneOut(trainer, progress).Run(set) : [Judge(set, model)];
        var subject = new EvaluationSubject(model?.Card.Id ?? trainer.Description, FeatureSpace.Reader, input.Rosters.Version, model is null, options.Threshold);
        progress?.Report(new TrainingProgress("measure", 0.9));
        return EvaluationReport.Of(subject, folds);
    }

    private static Fold Judge(TrainingSet set, TextModel model) => new(
        model.Card.Id,
        [.. set.Political.Select(example => Judge(example, model))],
        [.. set.Ordinary.Select(example => Judge(example, model))]);

    private static JudgedRow Judge(Example example, TextModel model)
    {
        var sink = new TextModel.ScoreSink(model);
        for (var at = 0; at < example.Indices.Length; at++)
        {
            sink.Add(example.Indices[at], example.Values[at], 0, 0);
        }

        return new JudgedRow(example.Row, sink.Raw, model.ProbabilityOf(sink.Raw), example.Sides);
    }
}
