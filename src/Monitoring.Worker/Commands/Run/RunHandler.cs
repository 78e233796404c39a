using Microsoft.Extensions.Options;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Configuration;
using Monitoring.Worker.Hosting;

namespace Monitoring.Worker.Commands.Run;

/// <summary>Runs the service from checked settings to its exit code.</summary>
internal static class RunHandler
{
    public static async Task<int> RunAsync(IConfiguration settings, CancellationToken stop)
    {
        using var broker = BrokerOf(settings);
        await using var app = ServiceHost.Build(settings, broker);
        await ServiceRun.StartAsync(app, stop);
        return await ServiceRun.EndAsync(app, stop);
    }

    private static Broker BrokerOf(IConfiguration settings)
    {
        using var services = SettingsCheck.Demand(settings);
        return Broker.ForService(services.GetRequiredService<IOptions<KafkaOptions>>().Value);
    }
}
