using System.CommandLine;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Commands.Train;

/// <summary>The options that training and evaluating share.</summary>
internal static class CorpusOptions
{
    /// <summary>Labelled texts.</summary>
    public static readonly Option<string[]> Corpora = new("--corpus")
    {
        Description = "Labelled texts: files or folders of .jsonl or .jsonl.gz. Default: the bundled corpus, all invented.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "PATH...",
    };

    /// <summary>Folders of rosters with which they are read.</summary>
    public static readonly Option<string[]> Rosters = new("--rosters")
    {
        Description = "Folders of rosters with which the texts are read. Default: Snapshots:Roster and the bundled corpus' own.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "DIR...",
    };

    /// <summary>Rows that are left out.</summary>
    public static readonly Option<string?> Except = new("--except")
    {
        Description = "A file of row ids, one a line, to leave out: rows whose label was found wrong.",
        HelpName = "FILE",
    };

    /// <summary>The policy's threshold.</summary>
    public static readonly Option<double> Threshold = new("--threshold")
    {
        Description = "Threshold at which precision and recall are told, 0.5 to 1.",
        DefaultValueFactory = _ => Training.Commands.EvaluateCommandOptions.DefaultThreshold,
        HelpName = "P",
    };

    static CorpusOptions() => Threshold.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<double>() is not (>= 0.5 and <= 1))
        {
            result.AddError("--threshold must be 0.5 to 1.");
        }
    });

    /// <summary>The texts of a command line.</summary>
    public static IReadOnlyList<string> CorporaOf(ParseResult parsed) => parsed.GetValue(Corpora) is { Length: > 0 } given ? given : [BundledFiles.Corpus];

    /// <summary>The roster folders of a command line.</summary>
    public static IReadOnlyList<string> RostersOf(ParseResult parsed, CommandSettings settings) =>
        parsed.GetValue(Rosters) is { Length: > 0 } given ? given : [settings.Of<SnapshotOptions>().Roster, BundledFiles.CorpusRosters];
}
