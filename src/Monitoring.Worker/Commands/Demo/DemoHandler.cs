using System.CommandLine;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Configuration;
using Monitoring.Worker.Hosting;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>Runs the service on the examples, shows what comes and sums it up.</summary>
internal static class DemoHandler
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(ParseResult parsed, string folder, bool once, CancellationToken stop)
    {
        var examples = DemoExamples.Read(parsed, folder, once);
        using (SettingsCheck.Demand(examples.Settings))
        {
            // Good: the same check as every start.
        }

        using var counts = new PostCounts();
        using var broker = Broker.Embedded();
        await using var app = ServiceHost.Build(examples.Settings, broker);
        await ServiceRun.StartAsync(app, stop);
        DemoOutput.Begin(broker.Endpoint.BootstrapServers, examples);

        var board = new DemoBoard(examples.Rows, counts, app.Services.GetRequiredService<ClassifyLoop>().Totals);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var done = await ShowAsync(new DemoStream(broker.Endpoint, app.Services.GetRequiredService<KafkaOptions>()), examples, board, once, ending);
        DemoOutput.Summary(board);
        app.Lifetime.StopApplication();
        var code = await ServiceRun.EndAsync(app, stop);
        return code == ExitCode.Ok && done ? ExitCode.Ok : ExitCode.Failed;
    }

    // True when everything is through, or a person has ended it; false when the time was up or the service has stopped.
    private static async Task<bool> ShowAsync(DemoStream stream, DemoExamples examples, DemoBoard board, bool once, CancellationTokenSource ending)
    {
        if (once)
        {
            ending.CancelAfter(Bound);
        }

        try
        {
            await stream.SendAsync(examples, ending.Token);
            var following = stream.FollowAsync(board.Show, ending.Token);
            using var timer = new PeriodicTimer(Look);
            while (!(once && board.Complete))
            {
                await timer.WaitForNextTickAsync(ending.Token);
            }

            await ending.CancelAsync();
            await following;
            return true;
        }
        catch (OperationCanceledException)
        {
            return board.Complete || !once;
        }
    }
}
