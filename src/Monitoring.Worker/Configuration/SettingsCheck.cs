using Monitoring.Contracts.Problems;
using Monitoring.Worker.Commands;

namespace Monitoring.Worker.Configuration;

/// <summary>Every error of every section at once, each naming the setting and the cure.</summary>
internal static class SettingsCheck
{
    /// <summary>The problems; empty when all settings are good.</summary>
    public static IReadOnlyList<Problem> Of(IConfiguration settings)
    {
        // A value that is not of its type hides the other errors of its section: it is noted, taken out, and the section is checked again.
        var unbound = new List<SettingError>();
        var errors = Errors(settings, out var unknown);
        while (errors.Exists(error => error.Unbound))
        {
            unbound.AddRange(errors.Where(error => error.Unbound));
            errors = Errors(Without(settings, unbound), out _);
        }

        return [.. unknown.Concat(unbound).Concat(errors).Select(error => error.ToProblem())];
    }

    /// <summary>The options of settings that are all good.</summary>
    /// <exception cref="BadInputException">They are not: every problem.</exception>
    public static ServiceProvider Demand(IConfiguration settings)
    {
        var problems = Of(settings);
        return problems.Count > 0 ? throw new BadInputException(problems) : Services(settings);
    }

    private static List<SettingError> Errors(IConfiguration settings, out List<SettingError> unknown)
    {
        using var services = Services(settings);
        var sections = services.GetServices<SettingsSection>().ToList();
        unknown = [.. UnknownSettings.Of(settings, sections)];
        return [.. sections.SelectMany(section => section.Check(services))];
    }

    private static IConfigurationRoot Without(IConfiguration settings, List<SettingError> unbound) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.AsEnumerable().Where(setting => !unbound.Exists(error => string.Equals(error.Setting, setting.Key, StringComparison.OrdinalIgnoreCase))))
        .Build();

    private static ServiceProvider Services(IConfiguration settings) =>
        new ServiceCollection().AddSingleton(settings).AddLogging().AddAllSections().BuildServiceProvider();
}
