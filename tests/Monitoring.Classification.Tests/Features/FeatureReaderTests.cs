using CsCheck;
using Monitoring.Classification.Features;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Tests.Text;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Features;

/// <summary>What a post becomes for the model.</summary>
public sealed class FeatureReaderTests
{
    [Fact]
    public void A_name_is_masked_so_that_any_candidate_reads_alike() =>
        FeaturesOf.Text("Ayo coblos [Rangga Wicaksana], orangnya jujur").ShouldBe(FeaturesOf.Text("Ayo coblos [Melati], orangnya jujur"));

    [Fact]
    public void A_word_that_is_no_name_is_not_masked() =>
        FeaturesOf.Text("Ayo coblos Rangga").ShouldNotBe(FeaturesOf.Text("Ayo coblos Melati"));

    [Fact]
    public void The_n_grams_have_length_one()
    {
        var squares = FeaturesOf.Text("Semoga [Rangga] menang menang lagi").Where(feature => feature.Index < FeatureSpace.FirstDense).Sum(feature => feature.Value * feature.Value);
        squares.ShouldBe(1, 1e-5);
    }

    [Fact]
    public void Each_index_comes_at_most_once_and_never_with_nothing() => AnyText.Gen.Sample(text =>
    {
        var features = FeaturesOf.Read(new FeatureReader(), Reading.Of(text), []);
        features.Select(feature => feature.Index).ShouldBeUnique();
        features.ShouldAllBe(feature => feature.Index >= 0 && feature.Index < FeatureSpace.Dimension && feature.Value != 0 && float.IsFinite(feature.Value));
    });

    [Fact]
    public void What_was_read_before_does_not_matter() => CsCheck.Gen.Select(AnyText.Gen, AnyText.Gen).Sample((first, second) =>
    {
        var reader = new FeatureReader();
        FeaturesOf.Read(reader, Reading.Of(first), []);
        FeaturesOf.Read(reader, Reading.Of(second), []).ShouldBe(FeaturesOf.Read(new FeatureReader(), Reading.Of(second), []));
    });

    [Fact]
    public void A_warm_reader_takes_no_memory()
    {
        var (text, sides) = FeaturesOf.Marked("Ayo kita kawal #MenangBersama, [Rangga] pemimpin jujur 👍👍 https://contoh.id/a");
        var original = text.Original;
        var reader = new FeatureReader();
        var sink = default(CountSink);
        for (var warm = 0; warm < 3; warm++)
        {
            text.Load(original);
            reader.Read(text, sides, ref sink);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var post = 0; post < 100; post++)
        {
            text.Load(original);
            reader.Read(text, sides, ref sink);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sink.Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("#a ")]
    [InlineData("#melati ")]
    [InlineData("@a")]
    [InlineData("😀")]
    [InlineData("<a")]
    [InlineData("\uD800")]
    [InlineData("\u202E")]
    [InlineData("coblos ")]
    [InlineData("kitabersamaselamanya ")]
    public async Task A_megabyte_of_one_thing_takes_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        var features = await Task.Run(() => ReadWithSides(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        features.ShouldBeGreaterThanOrEqualTo(0);
    }

    // Every word is a side: the worst that a roster could make of it.
    private static int ReadWithSides(string text)
    {
        var read = Reading.Of(text);
        var sides = new List<SideMatch>();
        for (var at = 0; at < read.Tokens.Length; at++)
        {
            if (read.Tokens[at].IsWord)
            {
                sides.Add(new SideMatch(at, 1, SideKind.Candidate, at % 20, Stance.None));
            }
        }

        var sink = default(CountSink);
        new FeatureReader().Read(read, [.. sides], ref sink);
        return sink.Count;
    }

    private struct CountSink : IFeatureSink
    {
        public int Count { get; private set; }

        public void Add(int index, float value, int firstToken, int tokenCount) => Count++;
    }
}
