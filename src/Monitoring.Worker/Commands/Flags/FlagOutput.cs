using Monitoring.Contracts.Flags;
using Spectre.Console;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>Shows a flag: in the colour of its severity on a terminal, as plain text elsewhere.</summary>
internal static class FlagOutput
{
    public static void Write(Flag flag)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(FlagText.Headline(flag));
        }
        else
        {
            AnsiConsole.Write(new Text(FlagText.Headline(flag), new Style(ColourOf(flag.Severity), decoration: Decoration.Bold)));
            AnsiConsole.WriteLine();
        }

        foreach (var line in FlagText.Details(flag))
        {
            Console.Out.WriteLine(line);
        }

        Console.Out.WriteLine();
    }

    private static Color ColourOf(Severity severity) => severity switch
    {
        Severity.Merah => Color.Red,
        Severity.Kuning => Color.Yellow,
        _ => Color.Green,
    };
}
