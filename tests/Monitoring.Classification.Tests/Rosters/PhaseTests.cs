using Monitoring.Classification.Rosters;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Tests.Rosters;

public class PhaseTests
{
    [Theory]
    [InlineData("2026-05-03", Phase.BetweenElections)]
    [InlineData("2026-05-04", Phase.BeforeCandidates)]
    [InlineData("2026-09-21", Phase.CandidatesSet)]
    [InlineData("2026-09-24", Phase.Campaign)]
    [InlineData("2026-11-24", Phase.Quiet)]
    [InlineData("2026-11-27", Phase.VotingDay)]
    [InlineData("2026-11-28", Phase.AfterVote)]
    [InlineData("2027-02-20", Phase.BetweenElections)]
    public void Each_day_has_its_phase(string day, Phase phase) =>
        ShippedClassifier.Instance.Rosters.PhaseOf("9901", DateTimeOffset.Parse($"{day}T05:00:00Z")).ShouldBe(phase);

    [Fact]
    public void A_day_begins_at_midnight_of_the_region()
    {
        var lateOnTheTwentySixth = new DateTimeOffset(2024, 11, 26, 16, 30, 0, TimeSpan.Zero);

        Region.DayIn("6471", lateOnTheTwentySixth).ShouldBe(new DateOnly(2024, 11, 27));
        Region.DayIn("6271", lateOnTheTwentySixth).ShouldBe(new DateOnly(2024, 11, 26));
        Region.DayIn("9171", lateOnTheTwentySixth).ShouldBe(new DateOnly(2024, 11, 27));
    }

    [Theory]
    [InlineData("00", true)]
    [InlineData("62", true)]
    [InlineData("6271", true)]
    [InlineData("9901", true)]
    [InlineData("6200", false)]
    [InlineData("88", false)]
    [InlineData("627", false)]
    [InlineData("", false)]
    public void A_region_is_a_code_of_the_country_a_province_or_a_regency(string code, bool known) => Region.IsKnown(code).ShouldBe(known);
}
