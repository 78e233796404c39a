namespace Monitoring.Training.Generation;

/// <summary>The templates and the fillers of their slots, as they lie in <c>templates.txt</c> and <c>fillers.txt</c>.</summary>
internal sealed class TemplateBook
{
    private TemplateBook(IReadOnlyList<Template> templates, IReadOnlyDictionary<string, IReadOnlyList<string>> fillers) =>
        (Templates, Fillers) = (templates, fillers);

    /// <summary>Every template, in the order of the file.</summary>
    public IReadOnlyList<Template> Templates { get; }

    /// <summary>What may stand in a slot; an empty choice leaves it out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fillers { get; }

    /// <summary>The book of this assembly.</summary>
    public static TemplateBook Own { get; } = new(ReadTemplates(Lines("templates.txt")), ReadFillers(Lines("fillers.txt")));

    private static List<Template> ReadTemplates(IEnumerable<string> lines) =>
        [.. lines.Select(line => Template.Parse(line) ?? throw new FormatException($"No template: {line}"))];

    private static Dictionary<string, IReadOnlyList<string>> ReadFillers(IEnumerable<string> lines)
    {
        var fillers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var choices = new List<string>();
        foreach (var line in lines)
        {
            if (line is ['[', .. var name, ']'])
            {
                fillers.Add(name, choices = []);
            }
            else
            {
                choices.Add(line == "-" ? "" : line);
            }
        }

        return fillers;
    }

    // '#' begins a note only before a space: a post may begin with a hashtag.
    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(TemplateBook).Assembly.GetManifestResourceStream($"Generation/{file}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }
}
