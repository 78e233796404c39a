using Microsoft.Extensions.Time.Testing;
using Monitoring.Streaming.Health;

namespace Monitoring.Streaming.Tests.Health;

public sealed class LoopHealthTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_is_ready_when_the_group_has_answered_even_with_nothing()
    {
        var health = new LoopHealth("test", _time);
        health.Ready.ShouldBeFalse();

        health.Owns(0);

        health.Ready.ShouldBeTrue();
    }

    [Fact]
    public void A_loop_that_stands_still_is_seen()
    {
        var health = new LoopHealth("test", _time);
        _time.Advance(TimeSpan.FromMinutes(1));
        health.SinceLastTurn.ShouldBe(TimeSpan.FromMinutes(1));

        health.Turn();

        health.SinceLastTurn.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_loop_that_has_ended_is_not_ready_and_says_whether_it_failed(bool fatal)
    {
        var health = new LoopHealth("test", _time);
        health.Owns(3);

        health.End(fatal);

        (health.Ready, health.Ended, health.Fatal).ShouldBe((false, true, fatal));
    }
}
