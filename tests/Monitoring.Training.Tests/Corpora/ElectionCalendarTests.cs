using Monitoring.Classification.Rosters;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Tests.Corpora;

public class ElectionCalendarTests
{
    private static readonly RosterSnapshot Rosters = RosterLoader.Load(Path.Combine(AppContext.BaseDirectory, "models", "rosters")).Value!;
    private static readonly ElectionCalendar Calendar = new(Rosters);

    [Fact]
    public void A_group_named_like_a_contest_is_read_where_and_when_that_contest_is_in_force()
    {
        var (region, at) = Calendar.Of(Row("pilkada_dki_2017"));
        region.ShouldBe("31");
        Rosters.InForce(region, at).ShouldContain(contest => contest.Id == "pilkada-dki-2017");
    }

    [Fact]
    public void A_row_of_no_known_election_is_read_between_elections()
    {
        var (region, at) = Calendar.Of(Row("pemilihan_entah"));
        Rosters.InForce(region, at).ShouldBeEmpty();
    }

    [Fact]
    public void A_rows_own_place_and_time_win()
    {
        var own = new DateTimeOffset(2020, 2, 3, 0, 0, 0, TimeSpan.Zero);
        Calendar.Of(Row("pilkada_dki_2017") with { Region = "6402", PublishedAt = own }).ShouldBe(("6402", own));
    }

    [Theory]
    [InlineData("pilpres_2024", "pilpres_2024")]
    [InlineData("hopefuls_2022_2024", "pilpres_2024")]
    [InlineData("parpol_2022_2024", "pilpres_2024")]
    [InlineData("pilpres_2019", "pilpres_2019")]
    [InlineData("own-randu-asri", "own")]
    [InlineData("none", "none")]
    [InlineData(null, "none")]
    public void Groups_that_share_names_are_one_family(string? election, string family) => ElectionFamily.Of(Row(election)).ShouldBe(family);

    private static CorpusRow Row(string? election) => new("a:1", "teks", 0, Election: election);
}
