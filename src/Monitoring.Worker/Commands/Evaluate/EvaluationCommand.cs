using System.CommandLine;
using System.Text.Json;
using Monitoring.Training.Commands;
using Monitoring.Training.Reports;
using Monitoring.Worker.Commands.Train;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Commands.Evaluate;

/// <summary><c>monitoring evaluate</c>: how right a model is.</summary>
internal static class EvaluationCommand
{
    private static readonly Option<bool> LeftOut = new("--leave-one-out") { Description = "Judges no file: trains on the texts themselves, each election left out in turn." };
    private static readonly Option<string?> Page = new("--report") { Description = "Writes the evaluation as one HTML page with charts.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "evaluate",
            "Judges a model on labelled texts: precision, recall, F1, average precision, ROC AUC, expected calibration error, false flags on ordinary posts. Texts that the model was trained on flatter it.",
            "monitoring evaluate --corpus labelled.jsonl --model models/asn-support.zip --report evaluation.html",
            "monitoring evaluate --leave-one-out --json")
        {
            CorpusOptions.Corpora, CorpusOptions.Rosters, CorpusOptions.Except, StandardOptions.Model, LeftOut, CorpusOptions.Threshold, Page, StandardOptions.Json, StandardOptions.Config,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var settings = CommandSettings.Of(parsed);
        var options = new EvaluateCommandOptions
        {
            Corpora = CorpusOptions.CorporaOf(parsed),
            Rosters = CorpusOptions.RostersOf(parsed, settings),
            Except = parsed.GetValue(CorpusOptions.Except),
            Model = parsed.GetValue(LeftOut) ? null : settings.Of<SnapshotOptions>().Model,
            Threshold = parsed.GetValue(CorpusOptions.Threshold),
        };
        var report = EvaluateCommand.Run(options, new StepProgress());
        if (!report.IsGood)
        {
            throw new BadInputException(report.Problems);
        }

        if (parsed.GetValue(Page) is { } page)
        {
            File.WriteAllText(page, ReportPage.Of(report.Value));
        }

        if (parsed.GetValue(StandardOptions.Json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report.Value, ReportJson.Default.EvaluationReport));
        }
        else
        {
            EvaluationOutput.Write(Console.Out, report.Value);
        }

        return ExitCode.Ok;
    }
}
