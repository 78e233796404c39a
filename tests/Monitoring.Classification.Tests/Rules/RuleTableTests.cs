using Monitoring.Classification.Rules;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Classification.Tests.Rules;

public class RuleTableTests
{
    [Fact]
    public void Every_label_has_a_name_a_rule_and_a_severity_in_every_phase()
    {
        foreach (var label in Labels.All)
        {
            RuleTable.NameOf(label).ShouldNotBeEmpty();
            Enum.GetValues<Phase>().ShouldAllBe(phase => RuleTable.RuleOf(label, phase).Length > 0 && Enum.IsDefined(RuleTable.SeverityOf(label, phase)));
        }
    }

    [Theory]
    [InlineData(Phase.BetweenElections, "SKB 2022 E2", Severity.Kuning)]
    [InlineData(Phase.BeforeCandidates, "SKB 2022 E2", Severity.Kuning)]
    [InlineData(Phase.Campaign, "SKB 2022 D2", Severity.Merah)]
    [InlineData(Phase.AfterVote, "SKB 2022 D2", Severity.Merah)]
    public void The_phase_decides_which_rule_may_be_touched(Phase phase, string rule, Severity severity)
    {
        RuleTable.RuleOf(Labels.SupportStatement, phase).ShouldBe(rule);
        RuleTable.SeverityOf(Labels.SupportStatement, phase).ShouldBe(severity);
    }
}
