using Microsoft.Extensions.Options;

namespace Monitoring.Worker.Configuration;

/// <summary>A section of the settings and the options class that it fills.</summary>
/// <param name="Name">Name, for example <c>Kafka</c> or <c>Sources:Replay</c>.</param>
/// <param name="Options">The options class.</param>
/// <param name="Check">Binds and validates it; empty when it is good.</param>
internal sealed record SettingsSection(string Name, Type Options, Func<IServiceProvider, IReadOnlyList<SettingError>> Check)
{
    /// <summary>The section of an options class that is registered.</summary>
    public static SettingsSection Of<T>(string name)
        where T : class
        => new(name, typeof(T), services => ErrorsOf<T>(services, name));

    private static IReadOnlyList<SettingError> ErrorsOf<T>(IServiceProvider services, string name)
        where T : class
    {
        try
        {
            _ = services.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures.Select(failure => SettingError.OfValidator(failure, name))];
        }
        catch (InvalidOperationException exception)
        {
            return [SettingError.OfBinder(exception.Message, name)];
        }
    }
}
