using System.CommandLine;
using System.Text;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Reading;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>Reads the review topic and shows it.</summary>
internal static class FlagsHandler
{
    public static async Task<int> RunAsync(ParseResult parsed, DateTimeOffset? since, bool follow, bool json, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var reader = new TopicReader(settings.Endpoint, settings.Kafka);
        var (shown, unreadable) = (0, 0);
        await foreach (var record in reader.ReadAsync(TopicNames.Flags, since, follow, stop))
        {
            if (EventReader.TryRead(record.Value, MonitoringJson.Default.Flag) is not { } flag)
            {
                unreadable++;
                continue;
            }

            shown++;
            if (json)
            {
                await Console.Out.WriteLineAsync(Encoding.UTF8.GetString(record.Value!).AsMemory(), stop);
            }
            else
            {
                FlagOutput.Write(flag);
            }
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
}
