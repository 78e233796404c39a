namespace Monitoring.Sources.Replay;

/// <summary>How the rows of one replay become posts.</summary>
public sealed class ReplayProfile
{
    /// <summary>Mapping to begin with.</summary>
    /// <value>A name of <see cref="ReplayPresets"/>. Default <c>monitoring</c>.</value>
    public string Preset { get; set; } = ReplayPresets.Monitoring;

    /// <summary>Fields that lie elsewhere than in the preset.</summary>
    /// <value>Field of <see cref="ReplayField"/> to column name or JSON path (<c>user.name</c>, lists are walked through); an empty path switches the field off.</value>
    public IDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Values of fields that a row does not have.</summary>
    /// <value>Field of <see cref="ReplayField"/> to value.</value>
    public IDictionary<string, string> Constants { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Speed.</summary>
    /// <value>Posts per second, 0 to 1,000,000; 0 is as fast as possible. Default 0.</value>
    public double PostsPerSecond { get; set; }

    /// <summary>Speed by the posts' own times: 1 is real time, 60 an hour in a minute. Not together with <see cref="PostsPerSecond"/>.</summary>
    /// <value>Factor, 0 to 1,000,000; 0 is off. Default 0.</value>
    public double RealtimeFactor { get; set; }

    /// <summary>Watchlist of the people whose posts the rows are; with one, a row of anybody else is dropped and counted.</summary>
    /// <value>A CSV file. Default none: every row is a post of the replay account itself.</value>
    public string? Watchlist { get; set; }

    /// <summary>The mapping in force: the preset with <see cref="Fields"/> over it.</summary>
    internal Dictionary<string, string> Mapping()
    {
        var mapping = new Dictionary<string, string>(ReplayPresets.All[Preset], StringComparer.Ordinal);
        foreach (var (field, path) in Fields)
            mapping[field] = path;
        return mapping;
    }
}
