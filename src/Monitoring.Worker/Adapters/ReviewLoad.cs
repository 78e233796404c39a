namespace Monitoring.Worker.Adapters;

/// <summary>How much of the policy's daily review budget this instance has used: it counts and warns, and never holds a flag back.</summary>
/// <remarks>A day begins at midnight of western Indonesian time (UTC+7). A step that is done again counts again, so the count is an upper bound.</remarks>
internal sealed class ReviewLoad(TimeProvider time, ILogger<ReviewLoad> logger)
{
    private static readonly TimeSpan WesternTime = TimeSpan.FromHours(7);
    private readonly Lock _gate = new();
    private DateOnly _day;
    private int _flags;

    /// <summary>A post was flagged under a policy with this budget; null for no limit.</summary>
    /// <returns>How many have been flagged today.</returns>
    public int Count(int? dailyBudget)
    {
        lock (_gate)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(WesternTime).DateTime);
            _flags = today == _day ? _flags + 1 : 1;
            _day = today;
            if (_flags > dailyBudget)
            {
                Metrics.OverBudget();
                if (_flags == dailyBudget + 1)
                {
                    Log.OverBudget(logger, dailyBudget.Value);
                }
            }

            return _flags;
        }
    }
}
