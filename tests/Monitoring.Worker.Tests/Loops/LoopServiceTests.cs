using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Worker.Loops;
using NSubstitute;

namespace Monitoring.Worker.Tests.Loops;

public sealed class LoopServiceTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private readonly ServiceFailure _failure = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_loop_that_throws_stops_the_service_and_is_remembered()
    {
        using var service = Of(new Loop("classify", _ => throw new InvalidOperationException("broken")));
        await service.StartAsync(CancellationToken.None);

        await _stopped.Task.WaitAsync(Bound);
        _failure.Loop.ShouldBe("classify");
    }

    [Fact]
    public async Task A_loop_that_just_returns_is_as_dead()
    {
        using var service = Of(new Loop("poll", _ => { }));
        await service.StartAsync(CancellationToken.None);

        await _stopped.Task.WaitAsync(Bound);
        _failure.Loop.ShouldBe("poll");
    }

    [Fact]
    public async Task Being_stopped_is_no_failure_and_goes_from_the_last_to_the_first()
    {
        var ended = new List<string>();
        using var service = Of(Waiting("publish", ended), Waiting("shard", ended), Waiting("poll", ended));
        await service.StartAsync(CancellationToken.None);
        await service.StopAsync(CancellationToken.None).WaitAsync(Bound);

        ended.ShouldBe(["poll", "shard", "publish"]);
        _failure.Loop.ShouldBeNull();
    }

    [Fact]
    public async Task A_loop_that_does_not_end_is_left_when_the_time_is_up()
    {
        using var hang = new ManualResetEventSlim();
        using var service = Of(new Loop("stuck", _ => hang.Wait(CancellationToken.None)));
        await service.StartAsync(CancellationToken.None);
        using var budget = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await service.StopAsync(budget.Token).WaitAsync(Bound);
        hang.Set();
    }

    private static Loop Waiting(string name, List<string> ended) => new(name, stop =>
    {
        stop.WaitHandle.WaitOne();
        ended.Add(name);
    });

    private LoopService Of(params Loop[] loops)
    {
        var lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.When(called => called.StopApplication()).Do(_ => _stopped.TrySetResult());
        return new LoopService(loops, _failure, lifetime, NullLogger<LoopService>.Instance);
    }
}
