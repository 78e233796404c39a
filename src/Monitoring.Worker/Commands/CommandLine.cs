using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Confluent.Kafka;

namespace Monitoring.Worker.Commands;

/// <summary>From the arguments to the exit code: parse, run the command, turn what went wrong into words.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        using var stop = new StopSignals();
        var parsed = RootOf().Parse(args);
        // Signals are ours: the service drains on SIGTERM and then ends with 0.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            var code = await parsed.InvokeAsync(invocation, stop.Token);
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
        }
        catch (Exception exception)
        {
            return await AnswerAsync(exception, stop.Token);
        }
    }

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand RootOf()
    {
        var root = new RootCommand("ASN neutrality monitoring: reads public posts of registered accounts, flags suspected (dugaan) siding for human review, and decides nothing.");
        foreach (var command in CommandTree.All())
        {
            root.Add(command);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        return root;
    }

    private static async Task<int> AnswerAsync(Exception exception, CancellationToken stopped)
    {
        switch (exception)
        {
            case OperationCanceledException when stopped.IsCancellationRequested:
                return ExitCode.Ok;
            case BadInputException bad:
                await Console.Error.WriteLineAsync(bad.Message);
                return ExitCode.Usage;
            case KafkaException kafka:
                await Console.Error.WriteLineAsync($"The broker did not do it: {kafka.Error.Reason}. Check --bootstrap-servers and that the broker runs.");
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException or HttpRequestException:
                await Console.Error.WriteLineAsync(exception.Message);
                return ExitCode.Failed;
            default:
                // A bug of ours: the trace is what the report needs.
                await Console.Error.WriteLineAsync(exception.ToString());
                return ExitCode.Failed;
        }
    }
}
