using System.Collections;

namespace Monitoring.Worker.Configuration;

/// <summary>Finds settings that nobody reads: a misspelt name would otherwise be a default in silence.</summary>
internal static class UnknownSettings
{
    /// <summary>Names that no section has, each with what would be right there.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="sections">The sections that there are.</param>
    public static IEnumerable<SettingError> Of(IConfiguration settings, IReadOnlyCollection<SettingsSection> sections) =>
        settings.GetChildren().SelectMany(child => Under(child, sections));

    private static IEnumerable<SettingError> Under(IConfigurationSection found, IReadOnlyCollection<SettingsSection> sections)
    {
        if (sections.FirstOrDefault(section => Same(section.Name, found.Path)) is { } known)
        {
            var deeper = sections.Where(section => section.Name.StartsWith($"{known.Name}:", StringComparison.OrdinalIgnoreCase)).ToList();
            return found.GetChildren().SelectMany(child => deeper.Any(section => Leads(section, child)) ? Under(child, sections) : Within(child, known.Options));
        }

        return sections.Any(section => Leads(section, found))
            ? found.GetChildren().SelectMany(child => Under(child, sections))
            : [Unknown(found.Path, sections.Select(section => section.Name))];
    }

    private static IEnumerable<SettingError> Within(IConfigurationSection found, Type options)
    {
        var properties = options.GetProperties().Where(property => property.CanWrite || (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))).ToList();
        return properties.Exists(property => Same(property.Name, found.Key))
            ? []
            : [Unknown(found.Path, properties.Select(property => property.Name))];
    }

    private static SettingError Unknown(string path, IEnumerable<string> known) =>
        new(path, $"There is no such setting. Known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    private static bool Leads(SettingsSection section, IConfigurationSection found) =>
        Same(section.Name, found.Path) || section.Name.StartsWith($"{found.Path}:", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
