using Microsoft.Extensions.Options;

namespace Monitoring.Worker.Configuration;

/// <summary>Registers sections of the settings.</summary>
internal static class SectionRegistration
{
    /// <summary>Binds one of this project's options classes to its section; annotations and relations are checked together.</summary>
    public static IServiceCollection AddSection<T>(this IServiceCollection services, string name)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(name);
        services.AddSingleton<IValidateOptions<T>>(new AnnotationCheck<T>(name));
        return services.AddCheckedSection<T>(name);
    }

    /// <summary>Puts an options class that another project registers under the same check.</summary>
    public static IServiceCollection AddCheckedSection<T>(this IServiceCollection services, string name)
        where T : class
        => services.AddSingleton(SettingsSection.Of<T>(name));
}
