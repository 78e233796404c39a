using System.CommandLine;
using System.IO.Pipelines;
using Monitoring.Classification.Assessing;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Commands.Classify;

/// <summary>Runs the input through the classifier, a block of lines at a time on all cores, and writes the answers in order.</summary>
internal static class ClassifyHandler
{
    private const int BlockLines = 1024;

    public static async Task<int> RunAsync(ParseResult parsed, string inPath, string outPath, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var lines = new LineAnswer(ClassifierOf(settings.Of<SnapshotOptions>()), TimeProvider.System.GetUtcNow());
        await using var input = inPath == "-" ? Console.OpenStandardInput() : File.OpenRead(inPath);
        await using var output = outPath == "-" ? Console.OpenStandardOutput() : File.Create(outPath);
        var progress = ClassifyProgress.OnTerminal(TimeProvider.System);
        var bad = await AnswerAllAsync(new LineReader(PipeReader.Create(input)), lines, output, progress, stop);
        progress?.End();
        return bad == 0 ? ExitCode.Ok : ExitCode.SomeLinesBad;
    }

    private static async Task<long> AnswerAllAsync(LineReader reader, LineAnswer answers, Stream output, ClassifyProgress? progress, CancellationToken stop)
    {
        var bad = 0L;
        var block = new List<InputLine>(BlockLines);
        while (await reader.ReadAsync(block, BlockLines, stop))
        {
            var written = new AnsweredLine[block.Count];
            Parallel.For(0, block.Count, index => written[index] = answers.Of(block[index]));
            foreach (var line in written)
            {
                bad += line.Bad ? 1 : 0;
                await output.WriteAsync(line.Json, stop);
            }

            progress?.Report(written.Length);
        }

        await output.FlushAsync(stop);
        return bad;
    }

    // Every problem of all three files at once.
    private static Classifier ClassifierOf(SnapshotOptions options)
    {
        var (model, roster, policy) = (TextModel.Load(options.Model), RosterLoader.Load(options.Roster), PolicyLoader.Load(options.Policy));
        return model.IsGood && roster.IsGood && policy.IsGood
            ? new Classifier(model.Value, roster.Value, policy.Value)
            : throw new BadInputException([.. model.Problems, .. roster.Problems, .. policy.Problems]);
    }
}
