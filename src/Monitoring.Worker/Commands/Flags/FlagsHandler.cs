using System.CommandLine;
using System.Text;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Reading;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>Reads the review topic and shows it.</summary>
internal static class FlagsHandler
{
    public static async Task<int> RunAsync(ParseResult parsed, DateTimeOffset? since, bool follow, int? top, bool json, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var reader = new TopicReader(settings.Endpoint, settings.Kafka);
        var (shown, unreadable) = (0, 0);
        var ranking = top is { } most ? new FlagRanking(most) : null;
        await foreach (var record in reader.ReadAsync(TopicNames.Flags, since, follow, stop))
        {
            if (EventReader.TryRead(record.Value, MonitoringJson.Default.Flag) is not { } flag)
            {
                unreadable++;
                continue;
            }

            shown++;
            if (ranking is not null)
            {
                ranking.Add(flag, record.Value!);
            }
            else
            {
                await ShowAsync(flag, record.Value!, json, stop);
            }
        }

        foreach (var (flag, value) in ranking?.Highest() ?? [])
        {
            await ShowAsync(flag, value, json, stop);
        }

        if (!json)
        {
            await Console.Out.WriteLineAsync($"{shown} dugaan.");
        }

        if (unreadable > 0)
        {
            await Console.Error.WriteLineAsync($"{unreadable} records on {TopicNames.Flags} are no flags that this version can read.");
        }

        return unreadable == 0 ? ExitCode.Ok : ExitCode.SomeLinesBad;
    }

    private static async Task ShowAsync(Flag flag, byte[] value, bool json, CancellationToken stop)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(Encoding.UTF8.GetString(value).AsMemory(), stop);
        }
        else
        {
            FlagOutput.Write(flag);
        }
    }
}
