using Monitoring.Classification.Policies;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Classification.Tests.Policies;

public class PolicyLoaderTests
{
    private const string Good = """
        version: contoh
        dailyBudget: 50
        thresholds: { default: 0.9, SHARE_CAMPAIGN: 0.99 }
        overrides:
          - { region: "99", thresholds: { default: 0.8 } }
          - { region: "9901", thresholds: { default: 0.7, SHARE_CAMPAIGN: 0.85 } }
          - { agency: dinas-contoh, thresholds: { CALL_TO_VOTE_FOR: 0.6 } }
        severity:
          HAND_SYMBOL: { before: hijau, after: hijau }
        """;

    [Fact]
    public void The_last_override_that_concerns_the_place_wins()
    {
        var policy = PolicyLoader.Parse("policy.yaml", Good).Value.ShouldNotBeNull();

        policy.ThresholdOf(Labels.SupportStatement, "3171", "lain").ShouldBe(0.9);
        policy.ThresholdOf(Labels.ShareCampaign, "3171", "lain").ShouldBe(0.99);
        policy.ThresholdOf(Labels.SupportStatement, "9902", "lain").ShouldBe(0.8);
        policy.ThresholdOf(Labels.ShareCampaign, "9901", "lain").ShouldBe(0.85);
        policy.ThresholdOf(Labels.CallToVoteFor, "9901", "dinas-contoh").ShouldBe(0.6);
        policy.ThresholdOf(Labels.SupportStatement, "9901", "dinas-contoh").ShouldBe(0.7);
    }

    [Fact]
    public void A_severity_of_the_policy_replaces_the_default()
    {
        var policy = PolicyLoader.Parse("policy.yaml", Good).Value.ShouldNotBeNull();

        policy.SeverityOf(Labels.HandSymbol, Phase.Campaign).ShouldBe(Severity.Hijau);
        policy.SeverityOf(Labels.CallToVoteFor, Phase.BeforeCandidates).ShouldBe(Severity.Kuning);
        policy.SeverityOf(Labels.CallToVoteFor, Phase.Quiet).ShouldBe(Severity.Merah);
    }

    [Fact]
    public void The_version_names_the_policy_and_changes_with_its_content()
    {
        var first = PolicyLoader.Parse("policy.yaml", Good).Value.ShouldNotBeNull().Version;
        var second = PolicyLoader.Parse("policy.yaml", Good.Replace("0.99", "0.98", StringComparison.Ordinal)).Value.ShouldNotBeNull().Version;

        first.ShouldStartWith("contoh+");
        second.ShouldNotBe(first);
    }

    [Fact]
    public void Every_mistake_is_named_at_once_with_its_line()
    {
        var bad = PolicyLoader.Parse("policy.yaml", """
            version: buruk
            dailyBudget: 0
            thresholds: { default: 1.5, CALL_TO_VOTE: 0.9 }
            overrides:
              - { thresholds: { default: 0.9 } }
              - { region: "627", thresholds: { SHARE_CAMPAIGN: tinggi } }
            budget: 3
            severity:
              HAND_SYMBOL: { before: biru, after: hijau }
            """);

        bad.IsGood.ShouldBeFalse();
        bad.Problems.Select(p => p.Line).Distinct().Order().ShouldBe([2, 3, 5, 6, 7, 9]);
        bad.Problems.ShouldAllBe(p => p.Where == "policy.yaml" && p.What.Length > 0 && p.Cure.Length > 0);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_yaml_is_a_problem_and_no_exception()
    {
        PolicyLoader.Load(Path.Combine(AppContext.BaseDirectory, "no-such-policy.yaml")).Problems.ShouldHaveSingleItem();
        PolicyLoader.Parse("policy.yaml", "a: [").Problems.ShouldHaveSingleItem();
        PolicyLoader.Parse("policy.yaml", "").Problems.ShouldNotBeEmpty();
    }
}
