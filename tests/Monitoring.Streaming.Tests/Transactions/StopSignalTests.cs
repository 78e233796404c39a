using Microsoft.Extensions.Time.Testing;
using Monitoring.Streaming.Transactions;

namespace Monitoring.Streaming.Tests.Transactions;

public sealed class StopSignalTests
{
    [Fact]
    public async Task What_was_begun_is_given_up_only_when_the_drain_time_after_the_stop_is_over()
    {
        var time = new FakeTimeProvider();
        using var source = new CancellationTokenSource();
        using var signal = new StopSignal(TimeSpan.FromSeconds(15), time, source.Token);

        time.Advance(TimeSpan.FromHours(1));
        signal.GiveUp.IsCancellationRequested.ShouldBeFalse();
        await source.CancelAsync();
        time.Advance(TimeSpan.FromSeconds(14));
        signal.GiveUp.IsCancellationRequested.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        signal.GiveUp.IsCancellationRequested.ShouldBeTrue();
    }
}
