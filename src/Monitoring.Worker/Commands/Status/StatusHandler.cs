using System.CommandLine;
using System.Text.Json;
using Monitoring.Worker.Health;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Commands.Status;

/// <summary>Asks the service's status endpoint and shows the answer.</summary>
internal static class StatusHandler
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(ParseResult parsed, string? url, bool json, CancellationToken stop)
    {
        using var settings = CommandSettings.Of(parsed);
        var address = new Uri(new Uri(url ?? settings.Of<HealthOptions>().Listen), HealthEndpoints.StatusPath);
        using var client = new HttpClient { Timeout = Bound };
        string answer;
        try
        {
            answer = await client.GetStringAsync(address, stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"No service answers at {address}. Check that it runs, and its Health:Listen.");
            return ExitCode.Failed;
        }

        if (json)
        {
            await Console.Out.WriteLineAsync(answer);
        }
        else
        {
            StatusOutput.Write(Console.Out, JsonSerializer.Deserialize(answer, StatusJson.Default.ServiceStatus)!);
        }

        return ExitCode.Ok;
    }
}
