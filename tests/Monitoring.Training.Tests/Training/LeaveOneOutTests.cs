using Monitoring.Training.Corpora;
using Monitoring.Training.Evaluation;
using Monitoring.Training.Training;

namespace Monitoring.Training.Tests.Training;

public class LeaveOneOutTests(SmallCorpus corpus)
{
    [Fact]
    public void Every_row_of_an_election_is_judged_once_and_by_the_model_that_left_it_out()
    {
        var folds = Run(corpus.Rows);
        folds.SelectMany(fold => fold.Political).Select(row => row.Row.Id).Order(StringComparer.Ordinal)
            .ShouldBe(corpus.Rows.Where(row => row.Election != ElectionFamily.None).Select(row => row.Id).Order(StringComparer.Ordinal));
        folds.ShouldAllBe(fold => fold.Political.All(row => row.Row.Election == fold.LeftOut));
    }

    [Fact]
    public void A_word_that_only_the_left_out_election_knows_moves_no_score()
    {
        // In one election the made-up word marks every supporter, in its twin every opponent: a model that had peeked would tell them apart.
        var folds = Run([.. corpus.Rows, .. Marked("kembar_a", whoSupports: true), .. Marked("kembar_b", whoSupports: false)]);
        var judged = folds.Single(fold => fold.LeftOut == "kembar_a").Political;
        judged.Where(row => row.Positive).Max(row => row.Raw).ShouldBeLessThan(judged.Where(row => !row.Positive).Min(row => row.Raw));
    }

    [Fact]
    public void Ordinary_rows_are_judged_only_by_models_that_have_not_seen_them()
    {
        var ordinary = Enumerable.Range(0, 60).Select(at => new CorpusRow($"biasa:{at}", $"hari ini hujan lagi di kota {at}", 0, "biasa")).ToList();
        var folds = Run([.. corpus.Rows, .. ordinary]);
        folds.ShouldAllBe(fold => fold.Ordinary.Count > 10 && fold.Ordinary.Count < 50);
        folds.SelectMany(fold => fold.Ordinary).ShouldAllBe(row => row.Probability >= 0 && row.Probability <= 1);
    }

    private IReadOnlyList<Fold> Run(IReadOnlyList<CorpusRow> rows)
    {
        var options = new TrainerOptions();
        return new LeaveOneOut(new LinearTrainer(options)).Run(TrainingSet.Read(rows, corpus.Rosters, options));
    }

    private static IEnumerable<CorpusRow> Marked(string election, bool whoSupports) => Enumerable.Range(0, 40).Select(at =>
    {
        var support = at % 2 == 0;
        return new CorpusRow($"{election}:{at}", support == whoSupports ? "zanggrut" : "brelwok", support ? 1 : 0, election, election);
    });
}
