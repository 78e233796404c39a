using Monitoring.Contracts.Schemas;
using Monitoring.Contracts.Topics;

namespace Monitoring.Contracts.Tests.Schemas;

/// <summary>The schemas under <c>src/Monitoring.Contracts/Schemas</c> are the approved contract: a record that changes must change them in the same commit, in sight of a reviewer.</summary>
public sealed class SchemaApprovalTests
{
    /// <summary>Set to 1 to write the schemas anew: <c>APPROVE_SCHEMAS=1 dotnet test --project tests/Monitoring.Contracts.Tests</c>.</summary>
    private const string ApproveVariable = "APPROVE_SCHEMAS";

    public static TheoryData<string> EventTypes => [.. SchemaCatalog.All.Select(schema => schema.EventType)];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_schema_on_disk_is_what_the_serializer_writes(string eventType)
    {
        var schema = SchemaCatalog.Find(eventType)!;
        var written = SchemaWriter.Write(schema);
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), schema.File), written);
            return;
        }

        schema.Read().ReplaceLineEndings("\n").ShouldBe(written, $"Run with {ApproveVariable}=1 and review the difference: contracts only grow.");
    }

    [Fact]
    public void Every_topic_of_the_catalogue_but_the_raw_ones_has_a_schema()
    {
        // Dead letters hold foreign bytes; decisions are described when the review that writes them exists.
        string[] raw = [TopicNames.DeadLetters, TopicNames.Decisions];

        TopicCatalog.All.Select(topic => topic.Name).Except(raw).ShouldBe(SchemaCatalog.All.Select(schema => schema.Topic).Distinct(), ignoreOrder: true);
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "src", "Monitoring.Contracts", "Schemas");
    }
}
