using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Schemas;
using Monitoring.Contracts.Topics;
using YamlDotNet.RepresentationModel;

namespace Monitoring.Contracts.Tests;

/// <summary>The AsyncAPI document is what analysts write their consumers from; it must say what the code does.</summary>
public sealed class AsyncApiTests
{
    private static readonly YamlMappingNode Document = Load();

    [Fact]
    public void Its_channels_are_the_topics_of_the_catalogue_with_their_settings()
    {
        var channels = Children(Document, "channels").Select(channel => channel.Value).Cast<YamlMappingNode>().ToList();

        channels.Select(channel => Text(channel, "address")).ShouldBe(TopicCatalog.All.Select(topic => topic.Name));
        foreach (var (channel, topic) in channels.Zip(TopicCatalog.All))
        {
            var settings = (YamlMappingNode)channel["bindings"]["kafka"]["topicConfiguration"];
            Text(settings, "retention.ms").ShouldBe(topic.Settings["retention.ms"]);
            settings["cleanup.policy"][0].ToString().ShouldBe(topic.Settings["cleanup.policy"]);
        }
    }

    [Fact]
    public void Every_event_type_is_a_message_that_points_to_its_schema()
    {
        var messages = Children((YamlMappingNode)Document["components"], "messages").Select(message => message.Value).Cast<YamlMappingNode>().ToDictionary(message => Text(message, "name"));

        foreach (var schema in SchemaCatalog.All)
        {
            messages[schema.EventType]["payload"]["$ref"].ToString().ShouldBe($"./Schemas/{schema.File}");
        }

        messages.Count.ShouldBe(SchemaCatalog.All.Count + 1, "the events and the dead letter");
    }

    [Fact]
    public void The_dead_letter_reasons_and_headers_are_those_of_the_code()
    {
        var headers = (YamlMappingNode)Document["components"]["schemas"]["deadLetterHeaders"]["properties"];

        ((YamlSequenceNode)headers[DeadLetterHeaders.Reason]["enum"]).Select(reason => reason.ToString()).ShouldBe(DeadLetterReasons.All);
        headers.Children.Keys.Select(key => key.ToString()).ShouldBe(Constants(typeof(DeadLetterHeaders)), ignoreOrder: true);
    }

    [Fact]
    public void The_cloud_event_headers_are_those_of_the_code() =>
        ((YamlMappingNode)Document["components"]["schemas"]["cloudEventHeaders"]["properties"]).Children.Keys
            .Select(key => key.ToString()).ShouldBe(Constants(typeof(EventHeaders)), ignoreOrder: true);

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Children(YamlMappingNode node, string name) => ((YamlMappingNode)node[name]).Children;

    private static string Text(YamlMappingNode node, string name) => node[name].ToString();

    private static YamlMappingNode Load()
    {
        using var stream = typeof(SchemaCatalog).Assembly.GetManifestResourceStream("Monitoring.Contracts.asyncapi.yaml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
