using Monitoring.Classification.Cues;
using Monitoring.Classification.Tests.Text;

namespace Monitoring.Classification.Tests.Cues;

/// <summary>Which words say what.</summary>
public sealed class CueLexiconTests
{
    private static readonly CueLexicon Lexicon = CueLexicon.Default;

    [Theory]
    [InlineData("coblos", "VOTE")]
    [InlineData("nyoblos", "VOTE")]
    [InlineData("mendukung", "SUPPORT")]
    [InlineData("memenangkan", "WIN")]
    [InlineData("semoga", "WISH")]
    [InlineData("smoga", "WISH")]
    [InlineData("aamiiin", "AMEN")]
    [InlineData("gubernurku", "MINE")]
    [InlineData("gak", "NEG")]
    [InlineData("ora", "NEG")]
    [InlineData("wayahe", "INVITE")]
    [InlineData("hayu", "INVITE")]
    [InlineData("wkwkwk", "LAUGH")]
    [InlineData("🤡", "BADEMO")]
    [InlineData("<Clown Face>", "BADEMO")]
    [InlineData("👍🏽", "HEART")]
    [InlineData("<Thumbs Up>", "HEART")]
    [InlineData("?", "QUEST")]
    [InlineData("elektabilitas", "POLL")]
    [InlineData("TPS", "NEUTVOTE")]
    public void A_word_has_its_class(string word, string name) => (SetsOf(word)[0] & Lexicon.SetOf(name)).ShouldNotBe(0UL);

    [Theory]
    [InlineData("kejujurannya", "PRAISE")]
    [InlineData("ketegasan", "PRAISE")]
    [InlineData("presidennya", "OFFICE")]
    public void A_word_that_is_not_listed_has_the_class_of_its_stem(string word, string name) => (SetsOf(word)[0] & Lexicon.SetOf(name)).ShouldNotBe(0UL);

    [Theory]
    [InlineData("satu putaran saja", "WIN")]
    [InlineData("rapatkan barisan kawan", "MOBIL")]
    [InlineData("gunakan hak suara", "NEUTVOTE")]
    public void A_phrase_gives_its_class_to_its_first_word(string phrase, string name) => (SetsOf(phrase)[0] & Lexicon.SetOf(name)).ShouldNotBe(0UL);

    [Theory]
    [InlineData("meja")]
    [InlineData("sepeda")]
    [InlineData("hujan")]
    public void An_ordinary_word_has_none(string word) => SetsOf(word)[0].ShouldBe(0UL);

    [Fact]
    public void A_class_that_does_not_exist_is_refused() => Should.Throw<ArgumentException>(() => Lexicon.SetOf("NO SUCH CLASS"));

    [Fact]
    public void Classes_have_different_names_and_fit_one_set()
    {
        Lexicon.Names.Count.ShouldBeLessThanOrEqualTo(CueLexicon.MostClasses);
        Lexicon.Names.ShouldBeUnique();
    }

    private static ulong[] SetsOf(string text)
    {
        var read = Reading.Of(text);
        var sets = new ulong[read.Tokens.Length];
        Lexicon.Read(read, sets);
        return sets;
    }
}
