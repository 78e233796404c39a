using System.CommandLine;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.DeadLetters;
using Monitoring.Streaming.Reading;

namespace Monitoring.Worker.Commands.DeadLetters;

/// <summary>Reads the dead-letter topic, shows it and sends letters back.</summary>
internal static class DeadLettersHandler
{
    public static async Task<int> ListAsync(ParseResult parsed, DeadLetterFilter filter, bool json, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var shown = 0;
        await foreach (var letter in ReadAsync(settings, filter, stop))
        {
            shown++;
            await Console.Out.WriteLineAsync(json ? DeadLetterOutput.Json(letter) : DeadLetterOutput.Line(letter));
        }

        if (!json)
        {
            await Console.Out.WriteLineAsync($"{shown} dead letters.");
        }

        return ExitCode.Ok;
    }

    public static async Task<int> ShowAsync(ParseResult parsed, string position, CancellationToken stop)
    {
        var parts = position.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var partition) || !long.TryParse(parts[1], out var offset))
        {
            throw new BadInputException(position, "This is no PARTITION:OFFSET.", "Copy it from 'monitoring dead-letters list', for example 2:17.");
        }

        using var settings = CommandSettings.Of(parsed);
        await foreach (var letter in ReadAsync(settings, new DeadLetterFilter(), stop))
        {
            if (letter.Partition == partition && letter.Offset == offset)
            {
                DeadLetterOutput.Whole(Console.Out, letter);
                return ExitCode.Ok;
            }
        }

        await Console.Error.WriteLineAsync($"There is no dead letter at {position}.");
        return ExitCode.Failed;
    }

    public static async Task<int> ReplayAsync(ParseResult parsed, DeadLetterFilter filter, int? confirmed, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var letters = new List<TopicRecord>();
        await foreach (var letter in ReadAsync(settings, filter, stop))
        {
            letters.Add(letter);
        }

        if (confirmed is null)
        {
            await Console.Out.WriteLineAsync($"{letters.Count} dead letters match. Nothing is sent; send them with --confirm {letters.Count}.");
            return ExitCode.Ok;
        }

        if (confirmed != letters.Count)
        {
            throw new BadInputException("--confirm", $"{letters.Count} dead letters match, not {confirmed}.", "Run it without --confirm and look again.");
        }

        var sent = await new DeadLetterReplay(settings.Endpoint, settings.Kafka).SendAsync(letters, stop);
        await Console.Out.WriteLineAsync($"{sent} sent back to where they came from{(sent < letters.Count ? $"; {letters.Count - sent} do not say where that is and stay" : "")}.");
        return ExitCode.Ok;
    }

    private static IAsyncEnumerable<TopicRecord> ReadAsync(CommandSettings settings, DeadLetterFilter filter, CancellationToken stop) =>
        new TopicReader(settings.Endpoint, settings.Kafka).ReadAsync(TopicNames.DeadLetters, since: null, follow: false, stop).Where(filter.Matches);
}
