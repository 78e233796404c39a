using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.RateLimiting;

namespace Monitoring.Sources.Http;

/// <summary>The way of one request to one host: retries around a circuit breaker around a rate limiter around a time-out.</summary>
internal static class SourcePipeline
{
    // enough for every account of one host to wait its turn; the total time-out ends the wait
    private const int WaitingRequests = 10_000;

    /// <summary>Adds the strategies, from the outermost in.</summary>
    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> builder, HttpOptions options, HttpMetrics metrics, TimeProvider time)
    {
        builder.TimeProvider = time;
        // its events would name hosts in logs, and the host of a personal feed names a person
        builder.TelemetryListener = null;
        builder
            .AddRetry(Retry(options, metrics, time))
            .AddCircuitBreaker(Breaker(options))
            .AddRateLimiter(new HttpRateLimiterStrategyOptions { RateLimiter = Limiter(options) })
            .AddTimeout(options.AttemptTimeout);
    }

    private static HttpRetryStrategyOptions Retry(HttpOptions options, HttpMetrics metrics, TimeProvider time)
    {
        var rules = new RetryRules(options.MaxRetryDelay);
        return new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.RetryDelay,
            MaxDelay = options.MaxRetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => new ValueTask<bool>(rules.ShouldRetry(arguments.Outcome, time.GetUtcNow())),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(Asked(arguments.Outcome, options.RetryDelay, time.GetUtcNow())),
            OnRetry = _ =>
            {
                metrics.Retried();
                return default;
            },
        };
    }

    // a little later than asked, so that all who were told the same time do not come at once
    private static TimeSpan? Asked(Outcome<HttpResponseMessage> outcome, TimeSpan spread, DateTimeOffset now) =>
#pragma warning disable CA5394 // jitter needs no secret
        outcome.Result is { } answer && RetryRules.Asked(answer, now) is { } wait ? wait + (spread * Random.Shared.NextDouble()) : null;
#pragma warning restore CA5394

    private static HttpCircuitBreakerStrategyOptions Breaker(HttpOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.BreakAfter,
        SamplingDuration = options.BreakWindow,
        BreakDuration = options.BreakTime,
        // 429 comes from a host that works
        ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome switch
        {
            { Exception: { } failure } => RetryRules.IsTransient(failure),
            { Result: { } answer } => (int)answer.StatusCode != 429 && StatusStates.IsTransient((int)answer.StatusCode),
            _ => false,
        }),
    };

    private static Func<RateLimiterArguments, ValueTask<RateLimitLease>> Limiter(HttpOptions options)
    {
#pragma warning disable CA2000 // lives as long as the host's pipeline, which lives as long as the process
        var bucket = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / options.RequestsPerSecond),
            QueueLimit = WaitingRequests,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });
#pragma warning restore CA2000
        return arguments => bucket.AcquireAsync(permitCount: 1, arguments.Context.CancellationToken);
    }
}
