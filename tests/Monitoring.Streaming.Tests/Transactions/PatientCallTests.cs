using Monitoring.Streaming.Health;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Transactions;

public sealed class PatientCallTests
{
    private readonly LoopHealth _health = new("test", TimeProvider.System);

    [Fact]
    public void The_error_of_the_call_comes_out_as_it_is() =>
        Should.Throw<FormatException>(() => PatientCall.Run(() => throw new FormatException(), _health, CancellationToken.None));

    [Fact]
    public void The_heart_beats_while_the_call_waits()
    {
        var oldest = TimeSpan.Zero;

        PatientCall.Run(() => SpinWait.SpinUntil(() => (oldest = TimeSpan.FromTicks(Math.Max(oldest.Ticks, _health.SinceLastTurn.Ticks))) > _health.SinceLastTurn, TimeSpan.FromSeconds(20)), _health, CancellationToken.None);

        _health.SinceLastTurn.ShouldBeLessThan(oldest);
    }

    [Fact]
    public void A_call_that_does_not_end_is_left_when_time_is_up()
    {
        using var never = new ManualResetEventSlim();
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Should.Throw<OperationCanceledException>(() => PatientCall.Run(() => never.Wait(TimeSpan.FromSeconds(20), CancellationToken.None), _health, giveUp.Token));

        never.Set();
    }
}
