using Monitoring.Classification.Rosters;

namespace Monitoring.Classification.Tests.Rosters;

public class RosterLoaderTests
{
    private const string Good = """
        contest: uji-2026
        kind: pilbup
        name: Pemilihan Bupati Uji (rekaan)
        region: "9902"
        phases:
          beforeCandidates: 2026-05-04
          candidatesSet: 2026-09-21
          campaign: 2026-09-24
          quiet: 2026-11-24
          votingDay: 2026-11-27
          afterVote: 2026-11-28
        until: 2027-02-20
        sides:
          - { id: "1", number: 1, name: Ratna Kumala - Bagus Sanjaya, candidates: [ratna kumala], pair: [rabas] }
          - { id: "2", number: 2, name: Wirya Kelana - Sekar Jagat, candidates: [wirya kelana] }
        """;

    [Fact]
    public void The_shipped_rosters_are_good() =>
        RosterLoader.Load(Path.Combine(AppContext.BaseDirectory, "models", "rosters")).Problems.ShouldBeEmpty();

    [Fact]
    public void A_roster_written_from_the_manual_works()
    {
        var rosters = Parse(("uji.yaml", Good)).ShouldNotBeNull();

        Named.In(rosters, "coblos RABAS, paslon 1", "9902", Named.Contoh2026, out _).ShouldBe(["pair uji-2026/1", "number uji-2026/1"]);
    }

    [Fact]
    public void Every_mistake_is_named_at_once_with_file_and_line()
    {
        var problems = RosterLoader.Parse(
        [
            ("a.yaml", Good
                .Replace("pilbup", "pilkades", StringComparison.Ordinal)
                .Replace("\"9902\"", "\"8800\"", StringComparison.Ordinal)
                .Replace("campaign: 2026-09-24", "campaign: 2026-09-01", StringComparison.Ordinal)
                .Replace("until: 2027-02-20", "until: besok", StringComparison.Ordinal)
                .Replace("number: 2,", "number: 1, nomer: 2,", StringComparison.Ordinal)),
            ("b.yaml", "contest: ["),
        ]).Problems;

        problems.Where(p => p.Where == "a.yaml").Select(p => p.Line).Order().ShouldBe([2, 4, 8, 12, 15, 15]);
        problems.ShouldContain(p => p.Where == "b.yaml");
        problems.ShouldAllBe(p => p.What.Length > 0 && p.Cure.Length > 0);
    }

    [Theory]
    [InlineData("candidates: [wirya kelana]", "candidates: [wirya kelana, ratna kumala]", "names the sides")]
    [InlineData("candidates: [wirya kelana]", "candidates: [bpk]", "ordinary word")]
    [InlineData("id: \"2\"", "id: \"1\"", "twice")]
    [InlineData("candidates: [wirya kelana]", "fans: [sobat wirya]", "no name")]
    public void A_name_or_id_that_misleads_is_refused(string good, string bad, string what) =>
        RosterLoader.Parse([("uji.yaml", Good.Replace(good, bad, StringComparison.Ordinal))]).Problems.ShouldContain(p => p.What.Contains(what, StringComparison.Ordinal) && p.Line > 0);

    [Fact]
    public void An_acronym_of_office_language_needs_a_guard() =>
        RosterLoader.Parse([("p.yaml", "parties:\n  - { id: pks, name: Partai Uji, names: [pks] }")]).Problems.ShouldHaveSingleItem().What.ShouldContain("'pks'");

    [Fact]
    public void The_same_contest_in_two_files_is_refused() =>
        RosterLoader.Parse([("a.yaml", Good), ("b.yaml", Good)]).Problems.ShouldHaveSingleItem().Where.ShouldBe("b.yaml");

    [Fact]
    public void A_folder_that_is_missing_or_empty_is_a_problem_and_no_exception() =>
        RosterLoader.Load(Path.Combine(AppContext.BaseDirectory, "no-such-rosters")).Problems.ShouldHaveSingleItem();

    [Fact]
    public void The_version_follows_the_content()
    {
        Parse(("uji.yaml", Good)).ShouldNotBeNull().Version.ShouldBe(Parse(("uji.yaml", Good))!.Version);
        Parse(("uji.yaml", Good + "# ")).ShouldNotBeNull().Version.ShouldNotBe(Parse(("uji.yaml", Good))!.Version);
    }

    private static RosterSnapshot? Parse(params (string, string)[] files) => RosterLoader.Parse(files).Value;
}
