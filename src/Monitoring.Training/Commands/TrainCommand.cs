using System.Text.Json;
using Monitoring.Classification.Features;
using Monitoring.Contracts.Problems;
using Monitoring.Training.Evaluation;
using Monitoring.Training.Reports;
using Monitoring.Training.Training;

namespace Monitoring.Training.Commands;

/// <summary><c>monitoring train</c>: from labelled texts to a model file, its card and its evaluation, written beside each other.</summary>
public static class TrainCommand
{
    /// <summary>Trains.</summary>
    /// <returns>What was written and measured, or everything that is wrong with the input; then nothing was written.</returns>
    public static Checked<TrainOutcome> Run(TrainCommandOptions options, IProgress<TrainingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var read = TrainingInput.Read(options.Corpora, options.Rosters, options.Except);
        List<Problem> problems = [.. read.Problems, .. Outputs(options)];
        if (!read.IsGood || problems.Count > 0)
        {
            return Checked<TrainOutcome>.Bad(problems);
        }

        var input = read.Value;
        var result = new ModelTrainer(input.Rosters, options.Trainer, progress).Train(input.Rows, options.Id, options.Model);
        var subject = new EvaluationSubject(options.Id, FeatureSpace.Reader, input.Rosters.Version, LeftOut: true, options.Threshold);
        var report = EvaluationReport.Of(subject, result.Folds);
        var files = Write(options, result, report, SourceCount.Of(input.Rows));
        return Checked<TrainOutcome>.Good(new TrainOutcome(result.Card, report, ThresholdChoice.Of(result.Folds), files, result.Took));
    }

    // What would stop the writing is told before a minute of training and not after it.
    private static IEnumerable<Problem> Outputs(TrainCommandOptions options)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(options.Model)) is { } folder && !Directory.Exists(folder))
        {
            yield return new Problem(options.Model, 0, "The folder of the model file does not exist.", "Make it, or name another file.");
        }

        if (options.Notes is not null && !File.Exists(options.Notes))
        {
            yield return new Problem(options.Notes, 0, "The file of notes does not exist.", "Name the Markdown that goes into the card, or leave it out.");
        }
    }

    private static IReadOnlyList<string> Write(TrainCommandOptions options, TrainingResult result, EvaluationReport report, IReadOnlyList<SourceCount> sources)
    {
        var (card, json, page) = (Beside(options.Model, ".md"), Beside(options.Model, ".evaluation.json"), Beside(options.Model, ".evaluation.html"));
        File.WriteAllText(card, CardPage.Of(result.Card, report, sources, options.Notes is null ? "" : File.ReadAllText(options.Notes)));
        File.WriteAllText(json, JsonSerializer.Serialize(report, ReportJson.Default.EvaluationReport));
        File.WriteAllText(page, ReportPage.Of(report));
        return [options.Model, card, json, page];
    }

    private static string Beside(string model, string ending) => Path.ChangeExtension(model, null) + ending;
}
