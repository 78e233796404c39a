using Monitoring.Training.Commands;
using Monitoring.Training.Tests.Training;

namespace Monitoring.Training.Tests.Commands;

public class TrainCommandTests(SmallCorpus corpus)
{
    [Fact]
    public void Model_card_and_evaluation_are_written_together()
    {
        corpus.Outcome.Files.Select(Path.GetFileName).ShouldBe(["small.zip", "small.md", "small.evaluation.json", "small.evaluation.html"]);
        corpus.Outcome.Files.ShouldAllBe(file => new FileInfo(file).Length > 0);
        File.ReadAllText(corpus.Outcome.Files[1]).ShouldContain(corpus.Outcome.Card.CorpusSha256);
    }

    [Fact]
    public void Progress_only_grows_and_ends_at_the_end()
    {
        corpus.Steps.Select(step => step.Done).ShouldBeInOrder();
        corpus.Steps[^1].Done.ShouldBe(1);
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_input_is_told_at_once_and_nothing_is_written()
    {
        using var scratch = new ScratchFolder();
        var options = new TrainCommandOptions { Corpora = [scratch.At("absent.jsonl"), scratch.Write("bad.jsonl", "{}")], Rosters = [scratch.At("none")], Model = scratch.At("m.zip"), Except = scratch.At("ids") };
        TrainCommand.Run(options).Problems.Count.ShouldBe(4);
        File.Exists(scratch.At("m.zip")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_or_notes_that_are_not_there_are_told_before_anything_is_trained()
    {
        using var scratch = new ScratchFolder();
        var steps = 0;
        var options = new TrainCommandOptions { Corpora = corpus.Files, Rosters = SmallCorpus.RosterFolders, Model = scratch.At("absent/m.zip"), Notes = scratch.At("notes.md") };

        TrainCommand.Run(options, new Counted(() => steps++)).Problems.Count.ShouldBe(2);

        steps.ShouldBe(0);
    }

    [Fact]
    public void A_corpus_in_which_nobody_supports_anybody_teaches_nothing()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("a.jsonl", """{"id":"a","text":"hujan","support":0,"election":"x"}""");
        TrainCommand.Run(new TrainCommandOptions { Corpora = [file], Rosters = SmallCorpus.RosterFolders, Model = scratch.At("m.zip") }).Problems.ShouldHaveSingleItem().What.ShouldContain("supports");
    }

    [Fact]
    public void A_model_file_is_judged_on_the_rows_that_it_is_given()
    {
        var report = EvaluateCommand.Run(new EvaluateCommandOptions { Corpora = corpus.Files, Rosters = SmallCorpus.RosterFolders, Model = corpus.ModelFile }).Value!;
        (report.LeftOut, report.Model).ShouldBe((false, "small-1"));
        report.Elections.Sum(group => group.Rows).ShouldBe(corpus.Rows.Count);
        report.Mean.RocAuc.ShouldBeGreaterThan(corpus.Outcome.Report.Mean.RocAuc);
    }

    [Fact]
    public void Rows_whose_label_was_found_wrong_are_left_out()
    {
        using var scratch = new ScratchFolder();
        var except = scratch.Write("ids", $"# read again\n{corpus.Rows[0].Id}\n\n{corpus.Rows[1].Id}\n");
        var report = EvaluateCommand.Run(new EvaluateCommandOptions { Corpora = corpus.Files, Rosters = SmallCorpus.RosterFolders, Model = corpus.ModelFile, Except = except }).Value!;
        report.Elections.Sum(group => group.Rows).ShouldBe(corpus.Rows.Count - 2);
    }

    private sealed class Counted(Action count) : IProgress<Monitoring.Training.Training.TrainingProgress>
    {
        public void Report(Monitoring.Training.Training.TrainingProgress value) => count();
    }
}
