using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Sources.Http;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Feeds;

/// <summary>Adds the feed source to a host.</summary>
public static class FeedRegistration
{
    /// <summary>Adds the source for the platform <c>feed</c>, with its HTTP client.</summary>
    public static IServiceCollection AddFeedSource(this IServiceCollection services)
    {
        services.AddSourceHttp(FeedSource.PlatformName);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISource, FeedSource>());
        return services;
    }
}
