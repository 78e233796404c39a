using Monitoring.Worker.Health;

namespace Monitoring.Worker.Tests.Health;

public sealed class HealthReportTests
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);
    private static readonly LoopReading Good = new("classify", TimeSpan.FromSeconds(1), Ready: true, Ended: false);

    [Fact]
    public void A_loop_that_turns_is_alive_even_before_it_has_work() =>
        HealthReport.Liveness([Good with { Ready = false }], Stale, stopping: false).Healthy.ShouldBeTrue();

    [Fact]
    public void A_loop_that_stands_still_is_dead() =>
        HealthReport.Liveness([Good, Good with { Name = "poll", SinceLastTurn = TimeSpan.FromSeconds(61) }], Stale, stopping: false)
            .Problems.ShouldBe(["poll stands still for 61 s"]);

    [Fact]
    public void A_loop_that_has_ended_is_dead_at_once() =>
        HealthReport.Liveness([Good with { Ended = true }], Stale, stopping: false).Problems.ShouldBe(["classify has ended"]);

    [Fact]
    public void While_stopping_ended_loops_are_as_they_should_be() =>
        HealthReport.Liveness([Good with { Ended = true }], Stale, stopping: true).Healthy.ShouldBeTrue();

    [Fact]
    public void Not_ready_before_a_share_is_assigned_a_snapshot_loaded_or_while_stopping() =>
        HealthReport.Readiness([Good with { Ready = false }], snapshotsLoaded: false, stopping: true)
            .Problems.ShouldBe(["classify waits for its share", "model, roster or policy is not loaded", "the service is stopping"]);

    [Fact]
    public void Ready_when_all_is_there() => HealthReport.Readiness([Good], snapshotsLoaded: true, stopping: false).Healthy.ShouldBeTrue();
}
