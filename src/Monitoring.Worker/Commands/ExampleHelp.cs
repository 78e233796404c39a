using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Monitoring.Worker.Commands;

/// <summary>The usual help, with examples and exit codes below it.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is DocumentedCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 done, 1 failed, 2 wrong usage or a bad setting or file, 3 done but some input lines were bad.");
        return ExitCode.Ok;
    }
}
