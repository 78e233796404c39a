using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Topics;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Commands;
using Monitoring.Worker.Configuration;
using Monitoring.Worker.Loops;
using Monitoring.Worker.Snapshots;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Hosting;

/// <summary>Starts a built service in order, waits for its end and says how it ended.</summary>
internal static class ServiceRun
{
    /// <summary>Loads the snapshots, checks the topics, starts the loops.</summary>
    /// <exception cref="BadInputException">A file or a topic is not as it must be: every problem.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var logger = LoggerOf(app);
        var broker = app.Services.GetRequiredService<Broker>();
        app.Services.GetRequiredService<SnapshotBoard>().Start();
        Log.Starting(logger, ProductVersion.Text, string.Join(", ", app.Services.GetRequiredService<ServiceFacts>().Roles), DeploymentEnvironment.Name);
        if (broker.IsEmbedded)
        {
            Log.EmbeddedBroker(logger, broker.Endpoint.BootstrapServers);
        }
        else
        {
            await CheckTopicsAsync(broker, app.Services.GetRequiredService<KafkaOptions>());
        }

        await app.StartAsync(cancellationToken);
        Log.Listening(logger, string.Join(", ", app.Urls));
    }

    /// <summary>Waits until the service is told to stop or a loop dies, and stops it.</summary>
    /// <returns><see cref="ExitCode.Failed"/> when a loop has died.</returns>
    public static async Task<int> EndAsync(WebApplication app, CancellationToken stop)
    {
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        await using var stopping = stop.Register(lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
        Log.Ended(LoggerOf(app));
        return app.Services.GetRequiredService<ServiceFailure>().Loop is null ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task CheckTopicsAsync(Broker broker, KafkaOptions options)
    {
        using var topics = new TopicAdministration(broker.Endpoint, options);
        var problems = await topics.CheckAsync();
        if (problems.Count > 0)
        {
            throw new BadInputException(problems);
        }
    }

    private static ILogger LoggerOf(WebApplication app) => app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Monitoring.Worker");
}
