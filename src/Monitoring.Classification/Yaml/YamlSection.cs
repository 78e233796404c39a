using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Monitoring.Classification.Yaml;

/// <summary>A mapping of a YAML file. Fields that nobody has asked for when it is closed are unknown, and said so.</summary>
internal sealed class YamlSection(YamlFile file, YamlMappingNode node)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public void Problem(string what, string cure, string? field = null) =>
        file.Add(field is not null && Find(field) is { } at ? (int)at.Start.Line : Line, what, cure);

    public string Text(string field)
    {
        if (TextOrNull(field) is { Length: > 0 } text)
        {
            return text;
        }

        Problem($"'{field}' is missing.", $"Add '{field}: ...'.");
        return "";
    }

    public string? TextOrNull(string field) => Ask(field) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => Wrong<string>(other, field, "one value"),
    };

    public int? IntegerOrNull(string field)
    {
        if (TextOrNull(field) is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Wrong<int?>(Find(field)!, field, "a whole number");
    }

    public double? NumberOrNull(string field)
    {
        if (TextOrNull(field) is not { Length: > 0 } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Wrong<double?>(Find(field)!, field, "a number");
    }

    public DateOnly Date(string field)
    {
        var text = Text(field);
        if (text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return text.Length == 0 ? default : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Wrong<DateOnly>(Find(field)!, field, "a date like 2024-11-27");
    }

    public IReadOnlyList<string> List(string field)
    {
        switch (Ask(field))
        {
            case null:
                return [];
            case YamlScalarNode { Value.Length: > 0 } one:
                return [one.Value];
            case YamlSequenceNode many when many.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. many.Select(item => ((YamlScalarNode)item).Value!)];
            case var other:
                return Wrong<IReadOnlyList<string>>(other, field, "a list of texts") ?? [];
        }
    }

    public IReadOnlyList<YamlSection> Sections(string field)
    {
        switch (Ask(field))
        {
            case null:
                return [];
            case YamlSequenceNode many when many.All(item => item is YamlMappingNode):
                return [.. many.Select(item => new YamlSection(file, (YamlMappingNode)item))];
            case var other:
                return Wrong<IReadOnlyList<YamlSection>>(other, field, "a list of entries that begin with '- '") ?? [];
        }
    }

    public YamlSection? Section(string field) => Ask(field) switch
    {
        null => null,
        YamlMappingNode mapping => new YamlSection(file, mapping),
        var other => Wrong<YamlSection>(other, field, "a group of settings"),
    };

    public IEnumerable<string> Fields => node.Children.Keys.Select(key => key.ToString());

    public bool Has(string field) => Find(field) is not null;

    /// <summary>Says which fields nobody knows.</summary>
    public void Close()
    {
        foreach (var (key, _) in node.Children)
        {
            if (!_asked.Contains(key.ToString()))
            {
                file.Add((int)key.Start.Line, $"'{key}' is not known here.", $"Known are: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private YamlNode? Ask(string field)
    {
        _asked.Add(field);
        return Find(field);
    }

    private YamlNode? Find(string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var found) ? found : null;

    private T? Wrong<T>(YamlNode at, string field, string wanted)
    {
        file.Add((int)at.Start.Line, $"'{field}' must be {wanted}.", "Correct the value.");
        return default;
    }
}
