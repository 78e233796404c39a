using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitoring.Worker.Adapters;

namespace Monitoring.Worker.Tests.Adapters;

public sealed class ReviewLoadTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 10, 20, 3, 0, 0, TimeSpan.Zero));
    private readonly CountingLogger _logger = new();

    [Fact]
    public void It_warns_once_a_day_when_the_budget_is_exceeded()
    {
        var load = new ReviewLoad(_time, _logger);

        var counts = Enumerable.Range(0, 5).Select(_ => load.Count(2)).ToList();
        _time.Advance(TimeSpan.FromDays(1));
        var tomorrow = Enumerable.Range(0, 3).Select(_ => load.Count(2)).ToList();

        counts.ShouldBe([1, 2, 3, 4, 5]);
        tomorrow.ShouldBe([1, 2, 3]);
        _logger.Warnings.ShouldBe(2);
    }

    [Fact]
    public void Without_a_budget_it_never_warns()
    {
        var load = new ReviewLoad(_time, _logger);

        Enumerable.Range(0, 1000).Select(_ => load.Count(null)).ToList()[^1].ShouldBe(1000);
        _logger.Warnings.ShouldBe(0);
    }

    [Fact]
    public void A_day_begins_at_midnight_of_western_Indonesian_time()
    {
        var load = new ReviewLoad(_time, _logger);
        load.Count(null);
        _time.SetUtcNow(new DateTimeOffset(2026, 10, 20, 17, 0, 0, TimeSpan.Zero));

        load.Count(null).ShouldBe(1);
    }

    private sealed class CountingLogger : ILogger<ReviewLoad>
    {
        public int Warnings { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Warnings += logLevel == LogLevel.Warning ? 1 : 0;
    }
}
