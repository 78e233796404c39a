using System.Text.RegularExpressions;
using Monitoring.Classification.Rosters;

namespace Monitoring.Classification.Tests.Rosters;

/// <summary>The examples of docs/rosters.md are what a supervisor copies: they must be good as they stand.</summary>
public partial class ManualTests
{
    [Fact]
    public void The_examples_of_the_manual_are_good_rosters()
    {
        using var reader = new StreamReader(typeof(ManualTests).Assembly.GetManifestResourceStream("docs/rosters.md")!);
        var examples = Yaml().Matches(reader.ReadToEnd()).Select((match, index) => ($"example-{index + 1}.yaml", match.Groups[1].Value)).ToArray();
        examples.Length.ShouldBe(2);

        var rosters = RosterLoader.Parse(examples);

        rosters.Problems.ShouldBeEmpty();
        Named.In(rosters.Value!, "Ayo coblos nomor urut 1, HARMEL! #RayaBercahaya", "9901", Named.Contoh2026, out _)
            .ShouldBe(["number pilbup-contoh-2026/1", "pair pilbup-contoh-2026/1", "slogan pilbup-contoh-2026/1"]);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();
}
