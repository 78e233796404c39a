using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Monitoring.Classification.Features;
using Monitoring.Classification.Models;
using Monitoring.Classification.Rosters;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>
/// From a corpus to a model file. One model for each election left out gives honest scores; those calibrate the final model, which is trained on
/// everything. Without elections (the project's own corpus alone) the rows are left out in five parts.
/// </summary>
public sealed class ModelTrainer(RosterSnapshot rosters, IProgress<TrainingProgress>? progress = null)
{
    private const int PartsWithoutElections = 5;
    private const int OrdinaryParts = 2;

    /// <summary>Trains and writes the model file.</summary>
    public TrainingResult Train(TrainingPlan plan, string file)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var started = Stopwatch.GetTimestamp();
        var (political, ordinary) = Read(plan);
        var trainer = new LinearTrainer(plan.Options);

        var folds = FoldsOf(political);
        var scores = OutOfFold(trainer, political, ordinary, folds, out var ordinaryScores);
        var (slope, offset) = Calibration.Fit(trainer.Context, political.Select((example, index) => (scores[index], example.Row.Support == 1)));

        Say("Training the final model", 0.85);
        var everything = political.Concat(ordinary).ToList();
        var transformer = trainer.Train(everything, example => example.Row.Support == 1, out var schema);
        var card = new ModelCard(plan.Id, FeatureSpace.Reader, FeatureSpace.Dimension, trainer.Description, everything.Count, HashOf(everything), slope, offset);
        ModelFile.Write(file, trainer.Context, transformer, schema, card);
        Say("Done", 1);
        double Probability(double raw) => 1 / (1 + Math.Exp(-((slope * raw) + offset)));
        return new TrainingResult(
            card,
            [.. political.Select((example, index) => (example.Row, Probability(scores[index])))],
            [.. ordinary.Select((example, index) => (example.Row, example.HasSide ? Probability(ordinaryScores[index]) : 0))],
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private (List<Example> Political, List<Example> Ordinary) Read(TrainingPlan plan)
    {
        Say("Reading the corpus", 0);
        var reader = new ExampleReader(rosters);
        var political = plan.Political.Select(row => reader.Read(row, row.Sure == 0 ? plan.Options.UnsureWeight : 1)).ToList();
        Say("Reading ordinary posts", 0.1);

        // Half of the ordinary posts are read in a campaign, the harsher reading, half between elections.
        var ordinary = plan.Ordinary
            .Select((row, index) => reader.Read(row.PublishedAt is not null ? row : row with { PublishedAt = index % 2 == 0 ? ElectionCalendar.InCampaign : ElectionCalendar.BetweenElections }, plan.Options.OrdinaryWeight))
            .ToList();
        return (political, ordinary);
    }

    private double[] OutOfFold(LinearTrainer trainer, List<Example> political, List<Example> ordinary, List<string> folds, out double[] ordinaryScores)
    {
        var scores = new double[political.Count];
        ordinaryScores = new double[ordinary.Count];
        var different = folds.Distinct().Order(StringComparer.Ordinal).ToList();
        for (var fold = 0; fold < different.Count; fold++)
        {
            Say($"Leaving out {different[fold]}", 0.2 + (0.6 * fold / different.Count));
            var part = fold % OrdinaryParts;
            var model = Weights(trainer, political.Where((_, index) => folds[index] != different[fold]).Concat(ordinary.Where((_, index) => index / 2 % OrdinaryParts != part)));
            for (var index = 0; index < political.Count; index++)
            {
                scores[index] = folds[index] == different[fold] ? Score(model, political[index]) : scores[index];
            }

            // Each ordinary row is scored by the last model that has not seen it.
            for (var index = 0; index < ordinary.Count; index++)
            {
                ordinaryScores[index] = index / 2 % OrdinaryParts == part ? Score(model, ordinary[index]) : ordinaryScores[index];
            }
        }

        return scores;
    }

    private static (float[] Weights, float Bias) Weights(LinearTrainer trainer, IEnumerable<Example> examples)
    {
        var model = (LinearModelParameters)((CalibratedModelParametersBase)trainer.Train(examples, example => example.Row.Support == 1, out _).Model).SubModel;
        return ([.. model.Weights], model.Bias);
    }

    private static double Score((float[] Weights, float Bias) model, Example example)
    {
        double sum = model.Bias;
        for (var index = 0; index < example.Indices.Length; index++)
        {
            sum += model.Weights[example.Indices[index]] * example.Values[index];
        }

        return sum;
    }

    private static List<string> FoldsOf(List<Example> political)
    {
        var families = political.Select(example => ElectionCalendar.FamilyOf(example.Row)).ToList();
        return families.Where(family => family != "none").Distinct().Count() >= 2
            ? families
            : [.. political.Select((_, index) => $"part {index % PartsWithoutElections}")];
    }

    private static string HashOf(IEnumerable<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Row.Id}\t{example.Row.Support}\t{example.Row.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Say(string step, double done) => progress?.Report(new TrainingProgress(step, done));
}
