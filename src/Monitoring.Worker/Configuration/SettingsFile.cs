using System.Collections;
using System.Text.Json;
using Monitoring.Worker.Commands;

namespace Monitoring.Worker.Configuration;

/// <summary>Reads the settings: file, then environment, then command line; the later wins.</summary>
internal static class SettingsFile
{
    /// <summary>Names the settings file when <c>--config</c> does not.</summary>
    public const string PathVariable = "MONITORING_CONFIG";

    /// <summary>Kafka's customary variable; comes over the file and under <c>Kafka__BootstrapServers</c>.</summary>
    public const string BrokerVariable = "KAFKA_BOOTSTRAP_SERVERS";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file, or null for <see cref="PathVariable"/>; without both there is none.</param>
    /// <param name="overrides">Settings from the command line, by full name; nulls are left out.</param>
    /// <exception cref="BadInputException">The file is missing or is not JSON.</exception>
    public static IConfigurationRoot Read(string? file, IEnumerable<KeyValuePair<string, string?>>? overrides = null)
    {
        var builder = new ConfigurationBuilder();
        if ((file ?? Environment.GetEnvironmentVariable(PathVariable)) is { Length: > 0 } path)
        {
            builder.AddJsonStream(Open(path));
        }

        var broker = Environment.GetEnvironmentVariable(BrokerVariable);
        return builder
            .AddInMemoryCollection(Set([KeyValuePair.Create("Kafka:BootstrapServers", broker)]))
            .AddInMemoryCollection(Variables())
            .AddInMemoryCollection(Set(overrides ?? []))
            .Build();
    }

    private static MemoryStream Open(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            using var document = JsonDocument.Parse(content, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new MemoryStream(content)
                : throw new BadInputException(path, "The settings are not a JSON object.", "Begin with '{' and one object per section.");
        }
        catch (JsonException exception)
        {
            throw new BadInputException([new(path, (int)(exception.LineNumber ?? 0) + 1, "The settings are not JSON.", "Look at this line for a comma, quote or brace that is missing.")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, "The settings file cannot be read.", "Check the path and that the service's user may read it.");
        }
    }

    // Kafka__Slot is Kafka:Slot. Only what begins with a section of ours: the environment holds much that is not meant for us.
    private static IEnumerable<KeyValuePair<string, string?>> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create(((string)variable.Key).Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value))
            .Where(setting => Sections.Roots.Any(root => setting.Key.StartsWith($"{root}:", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<KeyValuePair<string, string?>> Set(IEnumerable<KeyValuePair<string, string?>> settings) =>
        settings.Where(setting => !string.IsNullOrEmpty(setting.Value));
}
