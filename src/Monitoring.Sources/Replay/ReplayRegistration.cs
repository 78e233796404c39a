using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Replay;

/// <summary>Adds the replay source to a host.</summary>
public static class ReplayRegistration
{
    /// <summary>Adds <see cref="ReplaySource"/> with its options from <see cref="ReplayOptions.Section"/>, validated at start.</summary>
    public static IServiceCollection AddReplaySource(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<WatchlistOptions>().BindConfiguration(WatchlistOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReplayOptions>().BindConfiguration(ReplayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReplayOptions>, ReplayOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISource, ReplaySource>());
        return services;
    }
}
