using System.Collections.Concurrent;

namespace Monitoring.Sources.Http;

/// <summary>Which hosts have said that nothing is to be asked before when, learned from their headers and shared by all accounts of this process.</summary>
/// <param name="time">Clock.</param>
/// <param name="longest">Whatever a host asks for beyond this counts as this.</param>
internal sealed class HostBudgets(TimeProvider time, TimeSpan longest)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Until when a host is closed; null when it may be asked now.</summary>
    public DateTimeOffset? ClosedUntil(Uri address)
    {
        if (!_closedUntil.TryGetValue(address.Authority, out var until))
            return null;
        if (until > time.GetUtcNow())
            return until;

        _closedUntil.TryRemove(KeyValuePair.Create(address.Authority, until));
        return null;
    }

    /// <summary>Takes in what the headers of an answer say.</summary>
    /// <returns>The earliest next request that the host asks for, or null.</returns>
    public DateTimeOffset? Learn(Uri address, HttpResponseMessage answer)
    {
        var now = time.GetUtcNow();
        var status = (int)answer.StatusCode;
        var budget = RetryHeaders.BudgetReset(answer.Headers, now);
        var asked = StatusStates.IsTransient(status)
            ? RetryHeaders.RetryAfter(answer.Headers, now) ?? budget ?? (status == 429 ? RetryHeaders.Reset(answer.Headers, now) : null)
            : budget;
        if (asked is null || asked <= now)
            return null;

        var until = asked > now + longest ? now + longest : asked.Value;
        // 503 may be this one page's; a spent budget and 429 are the host's
        if (budget is not null || status == 429)
            _closedUntil[address.Authority] = until;
        return until;
    }
}
