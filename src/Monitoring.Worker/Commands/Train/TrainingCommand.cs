using System.CommandLine;
using Monitoring.Training.Commands;

namespace Monitoring.Worker.Commands.Train;

/// <summary><c>monitoring train</c>: corpus to model.</summary>
internal static class TrainingCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "Model file to write (ML.NET zip); its card and evaluation are written beside it.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Id = new("--id") { Description = "Name and version of the model.", DefaultValueFactory = _ => TrainCommandOptions.DefaultId, HelpName = "NAME" };
    private static readonly Option<string?> Notes = new("--notes") { Description = "Markdown that is put into the card: sources, licences, what the model must not be used for.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "train",
            "Trains a model with ML.NET and judges it on elections that it has not seen. The same texts give the same file, byte for byte.",
            "monitoring train --out model.zip",
            "monitoring train --corpus labelled.jsonl.gz models/corpus --out model.zip --id asn-support-2 --notes sources.md")
        {
            CorpusOptions.Corpora, CorpusOptions.Rosters, CorpusOptions.Except, Out, Id, CorpusOptions.Threshold, Notes, StandardOptions.Config,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var settings = CommandSettings.Of(parsed);
        var options = new TrainCommandOptions
        {
            Corpora = CorpusOptions.CorporaOf(parsed),
            Rosters = CorpusOptions.RostersOf(parsed, settings),
            Except = parsed.GetValue(CorpusOptions.Except),
            Model = parsed.GetRequiredValue(Out),
            Id = parsed.GetRequiredValue(Id),
            Threshold = parsed.GetValue(CorpusOptions.Threshold),
            Notes = parsed.GetValue(Notes),
        };
        var outcome = TrainCommand.Run(options, new StepProgress());
        if (!outcome.IsGood)
        {
            throw new BadInputException(outcome.Problems);
        }

        Evaluate.EvaluationOutput.Write(Console.Out, outcome.Value.Report);
        Console.Out.WriteLine($"{outcome.Value.Card.Rows} rows in {outcome.Value.Took.TotalSeconds:0} s; the scores speak for a threshold of {outcome.Value.Threshold.Threshold:0.00}. Written: {string.Join(", ", outcome.Value.Files)}.");
        return ExitCode.Ok;
    }
}
