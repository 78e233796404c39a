using System.Diagnostics.Metrics;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Polling;

/// <summary>Instruments of the poll loop, on the meter <c>Monitoring.Sources</c>.</summary>
internal sealed class PollMetrics : IDisposable
{
    private readonly Meter _meter = new("Monitoring.Sources");
    private readonly Counter<long> _polls;
    private readonly Counter<long> _posts;
    private readonly Counter<long> _deletions;
    private readonly Counter<long> _dropped;

    public PollMetrics(Func<PollLoopStatus> status)
    {
        _polls = _meter.CreateCounter<long>("monitoring.polls.ended", "{poll}", "Polls by platform and outcome.");
        _posts = _meter.CreateCounter<long>("monitoring.posts.polled", "{post}", "Post versions published, by platform.");
        _deletions = _meter.CreateCounter<long>("monitoring.deletions.polled", "{post}", "Deletions published, by platform.");
        _dropped = _meter.CreateCounter<long>("monitoring.posts.dropped", "{post}", "Items read and not published, by platform and reason.");
        _meter.CreateObservableGauge(
            "monitoring.accounts.watched",
            () => status().Accounts.Select(count => new Measurement<int>(count.Value, Tag("platform", count.Key.Platform), Tag("state", Name(count.Key.State)))),
            "{account}",
            "Accounts of this instance by platform and state.");
        _meter.CreateObservableGauge("monitoring.polls.inflight", () => status().InFlight, "{poll}", "Polls in flight.");
        _meter.CreateObservableGauge("monitoring.polls.waiting", () => status().Waiting, "{account}", "Accounts that are due and have no room yet.");
        _meter.CreateObservableGauge("monitoring.polls.overdue", () => status().Overdue.TotalSeconds, "s", "How long the account that waits longest is due.");
    }

    /// <summary>A page was published.</summary>
    public void Published(string platform, PollOutcome outcome)
    {
        var tag = Tag("platform", platform);
        _polls.Add(1, tag, Tag("outcome", Name(outcome.Cursor.State)));
        _posts.Add(outcome.Posts.Count, tag);
        _deletions.Add(outcome.Deletions.Count, tag);
        foreach (var (reason, count) in outcome.Dropped)
            _dropped.Add(count, tag, Tag("reason", reason));
    }

    /// <summary>A page could not be published.</summary>
    public void Unpublished(string platform) => _polls.Add(1, Tag("platform", platform), Tag("outcome", "unpublished"));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static string Name(AccountState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
