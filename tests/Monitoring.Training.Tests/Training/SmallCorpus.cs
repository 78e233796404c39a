using Monitoring.Classification.Models;
using Monitoring.Classification.Rosters;
using Monitoring.Training.Commands;
using Monitoring.Training.Corpora;
using Monitoring.Training.Tests.OwnCorpus;
using Monitoring.Training.Training;

[assembly: AssemblyFixture(typeof(Monitoring.Training.Tests.Training.SmallCorpus))]

namespace Monitoring.Training.Tests.Training;

/// <summary>A few hand-written contests of the project's own corpus, a model trained on them once for all tests, and the rosters that they are read with.</summary>
public sealed class SmallCorpus : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public SmallCorpus()
    {
        Rows = [.. Files.SelectMany(file => CorpusFile.Read(file).Value!)];
        Outcome = TrainCommand.Run(Options(ModelFile), new Listener(Steps)).Value!;
        Model = TextModel.Load(ModelFile).Value!;
    }

    public static IReadOnlyList<string> RosterFolders { get; } = [Models.Folder("rosters"), Models.Folder("corpus", "rosters")];

    public IReadOnlyList<string> Files { get; } =
        [Models.Folder("corpus", "own-bandar-kenari.jsonl"), Models.Folder("corpus", "own-muara-selasih.jsonl"), Models.Folder("corpus", "own-nusa-kemuning.jsonl"), Models.Folder("corpus", "own-tanpa-kontes.jsonl")];

    public IReadOnlyList<CorpusRow> Rows { get; }

    /// <summary>Every row of the project's own corpus.</summary>
    public IReadOnlyList<CorpusRow> WholeCorpus { get; } = CorpusFile.Read(Models.Folder("corpus")).Value!;

    public RosterSnapshot Rosters { get; } = Models.Rosters;

    public string ModelFile => _scratch.At("small.zip");

    public TrainOutcome Outcome { get; }

    public TextModel Model { get; }

    public List<TrainingProgress> Steps { get; } = [];

    public TrainCommandOptions Options(string model) => new() { Corpora = Files, Rosters = RosterFolders, Model = model, Id = "small-1" };

    public void Dispose() => _scratch.Dispose();

    private sealed class Listener(List<TrainingProgress> steps) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => steps.Add(value);
    }
}
