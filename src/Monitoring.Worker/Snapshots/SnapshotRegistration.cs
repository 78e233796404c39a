using Microsoft.Extensions.Options;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Problems;
using Monitoring.Worker.Adapters;
using Monitoring.Worker.Loops;

namespace Monitoring.Worker.Snapshots;

/// <summary>Registers model, roster and policy, and the watch over them.</summary>
internal static class SnapshotRegistration
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services
        .AddSnapshot("model", options => options.Model, TextModel.Load, model => model.Card.Id)
        .AddSnapshot("roster", options => options.Roster, RosterLoader.Load, roster => roster.Version)
        .AddSnapshot("policy", options => options.Policy, PolicyLoader.Load, policy => policy.Version)
        .AddSingleton<SnapshotBoard>()
        .AddSingleton<SnapshotWatch>()
        .AddSingleton<CurrentClassifier>()
        .AddReading<SnapshotWatch>(watch => watch.Reading)
        .AddLoops(provider => [new("snapshots", provider.GetRequiredService<SnapshotWatch>().Run)]);

    private static IServiceCollection AddSnapshot<T>(
        this IServiceCollection services, string kind, Func<SnapshotOptions, string> path, Func<string, Checked<T>> load, Func<T, string> versionOf)
        where T : class
        => services
            .AddSingleton(provider => new Snapshot<T>(
                kind, path(provider.GetRequiredService<IOptions<SnapshotOptions>>().Value), load, versionOf, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ISnapshot>(provider => provider.GetRequiredService<Snapshot<T>>());
}
