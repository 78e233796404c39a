using Microsoft.Extensions.Options;
using Monitoring.Sources.Bluesky;
using Monitoring.Sources.Feeds;
using Monitoring.Sources.Http;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Replay;
using Monitoring.Sources.Watchlist;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Health;
using Monitoring.Worker.Logging;
using Monitoring.Worker.Snapshots;
using Monitoring.Worker.Telemetry;

namespace Monitoring.Worker.Configuration;

/// <summary>Every section of the settings.</summary>
internal static class Sections
{
    /// <summary>First parts of the names of all settings.</summary>
    public static readonly string[] Roots =
        [ServiceOptions.Section, HealthOptions.Section, LogOptions.Section, TelemetryOptions.Section, SnapshotOptions.Section, KafkaOptions.Section, "Sources"];

    /// <summary>Binds every section; nothing is read before it is asked for.</summary>
    public static IServiceCollection AddAllSections(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<ServiceOptions>, ShutdownBudget>()
        .AddSection<ServiceOptions>(ServiceOptions.Section)
        .AddSection<HealthOptions>(HealthOptions.Section)
        .AddSection<LogOptions>(LogOptions.Section)
        .AddSection<TelemetryOptions>(TelemetryOptions.Section)
        .AddSection<SnapshotOptions>(SnapshotOptions.Section)
        .AddMonitoringStreaming().AddCheckedSection<KafkaOptions>(KafkaOptions.Section)
        .AddPolling().AddCheckedSection<PollOptions>(PollOptions.Section)
        .AddBlueskySource().AddCheckedSection<BlueskyOptions>(BlueskyOptions.Section)
        .AddFeedSource().AddCheckedSection<HttpOptions>(HttpOptions.Section)
        .AddReplaySource().AddCheckedSection<ReplayOptions>(ReplayOptions.Section).AddCheckedSection<WatchlistOptions>(WatchlistOptions.Section);
}
