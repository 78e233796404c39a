using System.CommandLine;
using Monitoring.Worker.Commands;

namespace Monitoring.Worker.Tests.Commands;

public sealed class HelpTests
{
    private static readonly RootCommand Root = CommandLine.RootOf();

    public static TheoryData<string> Names => [.. All(Root).Skip(1).Select(Path)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_shows_an_example_that_this_program_understands(string path)
    {
        using var output = new StringWriter();
        Root.Parse($"{path} --help").Invoke(new InvocationConfiguration { Output = output }).ShouldBe(ExitCode.Ok);

        var examples = output.ToString().Split("Examples:")[1].Split('\n').Select(line => line.Trim()).Where(line => line.Contains("monitoring ", StringComparison.Ordinal)).ToList();
        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var words = example[example.IndexOf("monitoring ", StringComparison.Ordinal)..].Split(" | ")[0]["monitoring ".Length..];
            Root.Parse(words).Errors.ShouldBeEmpty(example);
            words.ShouldStartWith(path);
        }
    }

    [Fact]
    public void Every_option_and_argument_is_explained() =>
        All(Root).SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments)).Where(symbol => string.IsNullOrWhiteSpace(symbol.Description))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("classify --nothing")]
    [InlineData("dead-letters list --reason NONE")]
    [InlineData("topics create --partitions 0")]
    public async Task Wrong_usage_is_exit_code_2(string words) =>
        (await CommandLine.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(ExitCode.Usage);

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } parent
        ? $"{parent.Name} {command.Name}"
        : command.Name;
}
