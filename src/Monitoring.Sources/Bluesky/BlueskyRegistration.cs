using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitoring.Sources.Http;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Bluesky;

/// <summary>Adds the Bluesky source to a host.</summary>
public static class BlueskyRegistration
{
    /// <summary>Adds the source of <c>bluesky</c> accounts with its options from <see cref="BlueskyOptions.Section"/>, validated at start.</summary>
    public static IServiceCollection AddBlueskySource(this IServiceCollection services)
    {
        services.AddSourceHttp(BlueskySource.Name);
        services.AddOptions<BlueskyOptions>().BindConfiguration(BlueskyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BlueskyOptions>, BlueskyOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISource, BlueskySource>());
        return services;
    }
}
