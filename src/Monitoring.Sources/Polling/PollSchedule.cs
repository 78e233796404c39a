using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>When an account is polled next: pure. A better scheduler replaces this decision and nothing else of the loop.</summary>
/// <param name="options">Intervals and backoff.</param>
internal sealed class PollSchedule(PollOptions options)
{
    // 2^30 of the shortest backoff is 34 years; beyond it the shift would overflow
    private const int MaxDoublings = 30;

    /// <summary>When an account is first polled after it was given to this instance.</summary>
    /// <param name="platform">Its platform.</param>
    /// <param name="cursor">How far it has been read.</param>
    /// <param name="now">Now.</param>
    /// <param name="chance">A number from 0 to 1 drawn for this decision.</param>
    public DateTimeOffset First(string platform, AccountCursor cursor, DateTimeOffset now, double chance)
    {
        var due = cursor.State switch
        {
            AccountState.NeverFetched => now,
            AccountState.Active => Later(now, (cursor.LastSuccessAt ?? now) + IntervalOf(platform)),
            // when it was asked last is not known; a restart must not ask for all refused accounts at once
            _ => now + (chance * IntervalOf(platform)),
        };
        return NotBefore(cursor, due);
    }

    /// <summary>When an account is polled next after a page of it was published.</summary>
    /// <param name="platform">Its platform.</param>
    /// <param name="cursor">Its cursor after the page.</param>
    /// <param name="more">Whether more lies right behind the page.</param>
    /// <param name="now">Now.</param>
    /// <param name="chance">A number from 0 to 1 drawn for this decision.</param>
    public DateTimeOffset Next(string platform, AccountCursor cursor, bool more, DateTimeOffset now, double chance) => NotBefore(cursor, cursor.State switch
    {
        AccountState.Active or AccountState.NeverFetched => more ? now : now + Jittered(IntervalOf(platform), chance),
        AccountState.Failing => now + Jittered(Backoff(cursor.Failures, options.MaxFailureBackoff), chance),
        AccountState.Unreadable => now + Jittered(Backoff(cursor.Failures, RecheckOf(platform)), chance),
        _ => now + Jittered(RecheckOf(platform), chance),
    });

    /// <summary>When an account is polled again whose page could not be published.</summary>
    /// <param name="cursor">Its cursor as before the poll.</param>
    /// <param name="failures">Publish failures in a row, at least 1.</param>
    /// <param name="now">Now.</param>
    /// <param name="chance">A number from 0 to 1 drawn for this decision.</param>
    public DateTimeOffset AfterUnpublished(AccountCursor cursor, int failures, DateTimeOffset now, double chance) =>
        NotBefore(cursor, now + Jittered(Backoff(failures, options.MaxFailureBackoff), chance));

    private TimeSpan Backoff(int failures, TimeSpan longest)
    {
        var doubled = options.FailureBackoff * (1L << Math.Clamp(failures - 1, 0, MaxDoublings));
        return doubled < longest ? doubled : longest;
    }

    private TimeSpan Jittered(TimeSpan wait, double chance) => wait * (1 + (options.Jitter * ((2 * chance) - 1)));

    private TimeSpan IntervalOf(string platform) => options.Platforms.TryGetValue(platform, out var own) && own.Interval is { } interval ? interval : options.Interval;

    private TimeSpan RecheckOf(string platform) => options.Platforms.TryGetValue(platform, out var own) && own.StateRecheck is { } recheck ? recheck : options.StateRecheck;

    private static DateTimeOffset NotBefore(AccountCursor cursor, DateTimeOffset due) => cursor.NotBefore is { } notBefore ? Later(due, notBefore) : due;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
