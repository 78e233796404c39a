using System.CommandLine;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Topics;

namespace Monitoring.Worker.Commands.Topics;

/// <summary><c>monitoring topics create|check</c>: the topics with their settings.</summary>
internal static class TopicsCommand
{
    private static readonly Option<int> Partitions = new("--partitions")
    {
        Description = "Partitions of each topic: as many instances can share the work.",
        DefaultValueFactory = _ => TopicSpec.DefaultPartitions,
        HelpName = "N",
    };

    private static readonly Option<short> Replication = new("--replication-factor")
    {
        Description = "Copies of each partition; -1 for the broker's default.",
        DefaultValueFactory = _ => -1,
        HelpName = "N",
    };

    public static Command Create()
    {
        Partitions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--partitions must be at least 1.");
            }
        });
        var create = new DocumentedCommand("create", "Creates the topics that are missing, then checks all of them.", "monitoring topics create --bootstrap-servers kafka:9092 --replication-factor 3")
        {
            Partitions, Replication, StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        create.SetAction(async (parsed, _) => await CreateAsync(parsed));
        var check = new DocumentedCommand("check", "Compares the broker's topics with what they must be: every difference with its cure; refuses a broker that differs.", "monitoring topics check --bootstrap-servers kafka:9092")
        {
            StandardOptions.BootstrapServers, StandardOptions.Config,
        };
        check.SetAction(async (parsed, _) => await CheckAsync(parsed));
        return new DocumentedCommand("topics", "The topics of the broker.", "monitoring topics create --bootstrap-servers kafka:9092") { create, check };
    }

    private static async Task<int> CreateAsync(ParseResult parsed)
    {
        using var settings = CommandSettings.Of(parsed);
        using var topics = new TopicAdministration(settings.Endpoint, settings.Kafka);
        var created = await topics.CreateAsync(parsed.GetValue(Partitions), parsed.GetValue(Replication));
        await Console.Out.WriteLineAsync(created.Count == 0 ? "No topic was missing." : $"Created: {string.Join(", ", created)}.");
        return await AnswerAsync(topics);
    }

    private static async Task<int> CheckAsync(ParseResult parsed)
    {
        using var settings = CommandSettings.Of(parsed);
        using var topics = new TopicAdministration(settings.Endpoint, settings.Kafka);
        return await AnswerAsync(topics);
    }

    private static async Task<int> AnswerAsync(TopicAdministration topics) =>
        CheckOutput.Write(await topics.CheckAsync(), $"Good: all {TopicCatalog.All.Count} topics are as they must be.");
}
