using System.Diagnostics;
using Monitoring.Classification.Features;
using Monitoring.Classification.Models;
using Monitoring.Classification.Rosters;
using Monitoring.Training.Corpora;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Training;

/// <summary>
/// From a corpus to a model file. One model for each election left out gives honest scores; those calibrate the final model, which is trained on
/// everything.
/// </summary>
public sealed class ModelTrainer(RosterSnapshot rosters, TrainerOptions options, IProgress<TrainingProgress>? progress = null)
{
    private const double FinalFrom = 0.8;

    /// <summary>Trains and writes the model file.</summary>
    /// <param name="rows">The corpus; rows of no election are ordinary ones.</param>
    /// <param name="id">Name and version of the model.</param>
    /// <param name="file">The zip to write; one that is there is replaced as one.</param>
    public TrainingResult Train(IReadOnlyCollection<CorpusRow> rows, string id, string file)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var started = Stopwatch.GetTimestamp();
        progress?.Report(new TrainingProgress($"read {rows.Count} rows", 0));
        var set = TrainingSet.Read(rows, rosters, options);
        var trainer = new LinearTrainer(options);
        var folds = new LeaveOneOut(trainer, progress).Run(set);
        var platt = Platt.Fit(trainer.Context, CalibrationRows(folds));

        progress?.Report(new TrainingProgress("train on everything", FinalFrom));
        var all = set.All;
        var transformer = trainer.Train(all, example => example.Row.Support == 1, out var schema);
        var card = new ModelCard(id, FeatureSpace.Reader, FeatureSpace.Dimension, trainer.Description, all.Count, set.Hash(), platt.Slope, platt.Offset);
        ModelFile.Write(file, trainer.Context, transformer, schema, card);
        progress?.Report(new TrainingProgress("done", 1));
        return new TrainingResult(card, folds, Stopwatch.GetElapsedTime(started));
    }

    // Invented posts do not say how often real ones are support; they calibrate only where there is nothing else.
    private static IEnumerable<JudgedRow> CalibrationRows(IReadOnlyList<Fold> folds)
    {
        var real = folds.Where(fold => fold.LeftOut != ElectionFamily.Own).ToList();
        return (real.Count > 0 ? real : folds).SelectMany(fold => fold.Political);
    }
}
