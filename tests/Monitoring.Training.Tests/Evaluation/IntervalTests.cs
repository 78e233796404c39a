using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Tests.Evaluation;

public class IntervalTests
{
    [Fact]
    public void Wilsons_interval_is_the_known_one()
    {
        // 8 of 10: 0.490 to 0.943 (Brown, Cai, DasGupta 2001)
        var share = Interval.OfShare(8, 10);
        share.Low.ShouldBe(0.490, 0.001);
        share.High.ShouldBe(0.943, 0.001);
    }

    [Fact]
    public void Nothing_seen_of_many_still_has_an_upper_bound()
    {
        var none = Interval.OfShare(0, 1000);
        none.Value.ShouldBe(0);
        none.Low.ShouldBe(0, 1e-9);
        none.High.ShouldBeInRange(0.002, 0.005);
        double.IsNaN(Interval.OfShare(0, 0).Value).ShouldBeTrue();
    }

    [Fact]
    public void The_bootstrap_repeats_itself_and_holds_the_value()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 300).Select(_ => random.NextDouble()).Select(x => new Scored(x, random.NextDouble() < x)).ToList();
        var once = Bootstrap.Of(rows, RankingMetrics.RocAuc);
        Bootstrap.Of(rows, RankingMetrics.RocAuc).ShouldBe(once);
        once.Value.ShouldBeInRange(once.Low, once.High);
        (once.High - once.Low).ShouldBeInRange(0.03, 0.2);
    }
}
