using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Monitoring.Sources.Polling;

/// <summary>Adds the poll loop to a host.</summary>
public static class PollRegistration
{
    /// <summary>Adds <see cref="PollLoop"/> with its options from <see cref="PollOptions.Section"/>, validated at start. The host gives the sources and an <see cref="IPostStream"/>, and runs it.</summary>
    public static IServiceCollection AddPolling(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<PollOptions>().BindConfiguration(PollOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PollOptions>, PollOptionsValidator>());
        services.TryAddSingleton<PollLoop>();
        return services;
    }
}
