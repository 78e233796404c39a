using System.IO.Compression;
using System.Text;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Tests.Corpora;

public sealed class CorpusFileTests : IDisposable
{
    private const string Row = """{"id":"a:1","source":"a","election":"pilpres_2024","text":"Coblos nomor dua","support":1,"sure":0,"unknown":true}""";
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_row_keeps_what_it_says()
    {
        var row = CorpusFile.Read(_scratch.Write("a.jsonl", Row)).Value!.ShouldHaveSingleItem();
        row.ShouldBe(new CorpusRow("a:1", "Coblos nomor dua", 1, "a", "pilpres_2024", Sure: 0));
    }

    [Fact]
    public void A_compressed_file_reads_like_a_plain_one()
    {
        using (var file = new GZipStream(File.Create(_scratch.At("a.jsonl.gz")), CompressionLevel.Fastest))
        {
            file.Write(Encoding.UTF8.GetBytes(Row));
        }

        CorpusFile.Read(_scratch.At("a.jsonl.gz")).Value!.Count.ShouldBe(1);
    }

    [Fact]
    public void A_folder_gives_its_files_by_name_and_passes_over_unlabelled_texts()
    {
        _scratch.Write("b.jsonl", Row.Replace("a:1", "b:1", StringComparison.Ordinal));
        _scratch.Write("a.jsonl", Row);
        _scratch.Write("unlabelled-x.jsonl", """{"id":"c","text":"tanpa label"}""");
        _scratch.Write("notes.txt", "not a corpus");
        CorpusFile.Read(_scratch.Path).Value!.Select(row => row.Id).ShouldBe(["a:1", "b:1"]);
    }

    [Theory]
    [InlineData("""{"id":"a","text":"tanpa label"}""")]
    [InlineData("""{"id":"a","text":"label dua","support":2}""")]
    [InlineData("""{"id":"a","support":1}""")]
    [InlineData("bukan JSON")]
    public void A_line_that_is_no_labelled_text_is_named(string line)
    {
        var problem = CorpusFile.Read(_scratch.Write("a.jsonl", $"{Row}\n\n{line}\n")).Problems.ShouldHaveSingleItem();
        (problem.Where, problem.Line).ShouldBe(("a.jsonl", 3));
    }

    [Fact]
    public void A_path_without_a_corpus_is_a_problem() => CorpusFile.Read(_scratch.At("absent")).Problems.Count.ShouldBe(1);
}
