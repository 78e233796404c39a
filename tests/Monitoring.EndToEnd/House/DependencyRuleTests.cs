using System.Xml.Linq;
using NetArchTest.Rules;

namespace Monitoring.EndToEnd.House;

/// <summary>Dependencies point one way: Worker -> {Review, Training, Sources, Streaming, Classification} -> Contracts, and Training -> Classification.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Monitoring.Contracts"] = [],
        ["Monitoring.Classification"] = ["Monitoring.Contracts"],
        ["Monitoring.Sources"] = ["Monitoring.Contracts"],
        ["Monitoring.Streaming"] = ["Monitoring.Contracts"],
        ["Monitoring.Training"] = ["Monitoring.Classification", "Monitoring.Contracts"],
        ["Monitoring.Worker"] =
            ["Monitoring.Classification", "Monitoring.Contracts", "Monitoring.Sources", "Monitoring.Streaming", "Monitoring.Training"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_project_under_src_is_in_the_rule() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).ShouldBe(Allowed.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_rule_allows(string project) =>
        ProjectReferences(project).Except(Allowed[project]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_type_reaches_around_the_project_references(string project)
    {
        if (project == "Monitoring.Worker")
        {
            return; // the one place that joins them all
        }

        var forbidden = Allowed.Keys.Except(Allowed[project]).Where(other => other != project).ToArray();

        TypesOf(project).ShouldNot().HaveDependencyOnAny(forbidden).GetResult().FailingTypeNames().ShouldBeEmpty();
    }

    [Fact]
    public void Classification_knows_no_stream_no_host_and_no_clock() =>
        TypesOf("Monitoring.Classification").ShouldNot()
            .HaveDependencyOnAny("Confluent.Kafka", "Microsoft.Extensions.Hosting", "Microsoft.AspNetCore", "System.TimeProvider", "System.Net.Http")
            .GetResult().FailingTypeNames().ShouldBeEmpty();

    [Fact]
    public void Only_the_stream_knows_Kafka()
    {
        foreach (var project in Allowed.Keys.Except(["Monitoring.Streaming", "Monitoring.Worker"]))
        {
            TypesOf(project).ShouldNot().HaveDependencyOnAny("Confluent.Kafka").GetResult().FailingTypeNames().ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    // A rule over no types would hold whatever the code does.
    private static PredicateList TypesOf(string project)
    {
        var types = Types.InAssembly(System.Reflection.Assembly.Load(project)).That().ResideInNamespaceContaining(project);
        types.GetTypes().ShouldNotBeEmpty(project);
        return types;
    }
}

internal static class TestResultNames
{
    /// <summary>The names of the types that broke the rule; NetArchTest gives null for none.</summary>
    public static IEnumerable<string> FailingTypeNames(this NetArchTest.Rules.TestResult result) =>
        result.FailingTypes?.Select(type => type.FullName) ?? [];
}
