using Monitoring.Contracts.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitoring.Classification.Yaml;

/// <summary>A YAML file that a person wrote: read field by field, every mistake kept with its file, line and cure instead of stopping at the first.</summary>
internal sealed class YamlFile(string name)
{
    private readonly List<Problem> _problems = [];

    /// <summary>Every mistake found so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The mapping at the top; null, with a problem, when there is none.</summary>
    public YamlSection? Open(string content)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(content));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlSection(this, root);
            }

            Add(1, "The file does not hold one mapping of settings.", "Begin the lines with 'name: value'.");
        }
        catch (YamlException exception)
        {
            Add((int)exception.Start.Line, "This is not YAML.", "Check the indentation and the quotes around here.");
        }

        return null;
    }

    /// <summary>Adds a mistake.</summary>
    public void Add(int line, string what, string cure) => _problems.Add(new Problem(name, line, what, cure));
}
