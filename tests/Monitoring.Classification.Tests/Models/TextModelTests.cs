using System.IO.Compression;
using System.Text;
using Monitoring.Classification.Features;
using Monitoring.Classification.Models;

namespace Monitoring.Classification.Tests.Models;

public sealed class TextModelTests : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("monitoring-model-");

    public void Dispose() => _scratch.Delete(recursive: true);

    [Fact]
    public void A_model_of_another_reader_is_refused_by_name()
    {
        var problem = TextModel.Load(Zip("""{"id":"m","reader":"asn-reader-0","dimension":7,"trainer":"t","rows":1,"corpusSha256":"x","slope":1,"offset":0}""")).Problems.ShouldHaveSingleItem();
        problem.What.ShouldContain("asn-reader-0");
        problem.What.ShouldContain(FeatureSpace.Reader);
        problem.Cure.ShouldContain("monitoring train");
    }

    [Fact]
    public void A_zip_that_was_not_made_here_is_refused() => TextModel.Load(Zip(null)).Problems.Count.ShouldBe(1);

    [Fact]
    public void A_card_without_a_model_behind_it_is_refused() =>
        TextModel.Load(Zip($$"""{"id":"m","reader":"{{FeatureSpace.Reader}}","dimension":{{FeatureSpace.Dimension}},"trainer":"t","rows":1,"corpusSha256":"x","slope":1,"offset":0}""")).Problems.Count.ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("this is no zip")]
    public void A_damaged_file_is_a_problem_and_no_exception(string content)
    {
        var file = At("damaged.zip");
        File.WriteAllText(file, content);
        TextModel.Load(file).Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void A_missing_file_is_a_problem_with_a_cure() => TextModel.Load(At("absent.zip")).Problems.ShouldHaveSingleItem().Cure.ShouldContain("monitoring train");

    [Fact]
    public void The_sum_of_weights_is_calibrated_to_a_probability()
    {
        var weights = new float[FeatureSpace.Dimension];
        weights[3] = 2;
        var model = new TextModel(new ModelCard("m", FeatureSpace.Reader, FeatureSpace.Dimension, "t", 1, "x", Slope: 0.5, Offset: -1), "hash", weights, bias: 1);
        var sink = new TextModel.ScoreSink(model);
        sink.Add(3, 1.5f, 0, 1);
        sink.Add(4, 9f, 1, 1);
        sink.Raw.ShouldBe(4f);
        model.LogOddsOf(sink.Raw).ShouldBe(1, 1e-9);
        model.ProbabilityOf(sink.Raw).ShouldBe(1 / (1 + Math.Exp(-1)), 1e-9);
    }

    private string At(string name) => Path.Combine(_scratch.FullName, name);

    private string Zip(string? card)
    {
        var file = At("model.zip");
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        using var entry = zip.CreateEntry(card is null ? "other.txt" : ModelCard.Entry).Open();
        entry.Write(Encoding.UTF8.GetBytes(card ?? "x"));
        return file;
    }
}
