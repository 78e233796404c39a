using Monitoring.Training.Training;

namespace Monitoring.Worker.Commands.Train;

/// <summary>Shows the steps of a training on standard error, in order and on the thread that trains: one line a step, rewritten on a terminal.</summary>
internal sealed class StepProgress : IProgress<TrainingProgress>
{
    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        var line = $"{value.Done,4:P0}  {value.Step}";
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(line);
            return;
        }

        Console.Error.Write($"\r\u001b[K{line}");
        if (value.Done >= 1)
        {
            Console.Error.WriteLine();
        }
    }
}
