using Microsoft.ML;
using Microsoft.ML.Data;
using Monitoring.Classification.Models;
using Monitoring.Training.Commands;
using Monitoring.Training.Training;

namespace Monitoring.Training.Tests.Training;

public class ModelFileTests(SmallCorpus corpus)
{
    /// <summary>Two sums of the same single-precision numbers in another order.</summary>
    private const float Tolerance = 1e-5f;

    [Fact]
    public void The_same_corpus_and_seed_give_the_same_bytes()
    {
        using var scratch = new ScratchFolder();
        TrainCommand.Run(corpus.Options(scratch.At("again.zip"))).IsGood.ShouldBeTrue();
        File.ReadAllBytes(scratch.At("again.zip")).ShouldBe(File.ReadAllBytes(corpus.ModelFile));
    }

    [Fact]
    public void The_lifted_weights_score_every_row_as_ML_NETs_own_prediction_engine_does()
    {
        var context = new MLContext(1);
        using var engine = context.Model.CreatePredictionEngine<LinearTrainer.Row, Prediction>(context.Model.Load(corpus.ModelFile, out _), inputSchemaDefinition: LinearTrainer.Schema());
        var reader = new ExampleReader(corpus.Rosters);
        foreach (var row in corpus.WholeCorpus)
        {
            var example = reader.Read(row);
            var sink = new TextModel.ScoreSink(corpus.Model);
            for (var at = 0; at < example.Indices.Length; at++)
            {
                sink.Add(example.Indices[at], example.Values[at], 0, 0);
            }

            engine.Predict(LinearTrainer.RowOf(example, label: false)).Score.ShouldBe(sink.Raw, Tolerance, row.Id);
        }
    }

    [Fact]
    public void The_file_says_what_it_was_made_of()
    {
        corpus.Model.Card.ShouldBe(corpus.Outcome.Card);
        corpus.Model.Card.Id.ShouldBe("small-1");
        corpus.Model.Card.Rows.ShouldBe(corpus.Rows.Count);
        corpus.Model.Card.CorpusSha256.Length.ShouldBe(64);
    }

    [Fact]
    public void It_learns_support_of_contests_that_it_has_not_seen() => corpus.Outcome.Report.Mean.RocAuc.ShouldBeGreaterThan(0.7);

    private sealed class Prediction
    {
        [ColumnName("Score")]
        public float Score { get; set; }
    }
}
