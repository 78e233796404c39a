using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitoring.Streaming.Settings;
using Monitoring.Worker.Brokers;
using Monitoring.Worker.Configuration;
using Monitoring.Worker.Health;
using Monitoring.Worker.Logging;
using Monitoring.Worker.Loops;
using Monitoring.Worker.Roles;
using Monitoring.Worker.Snapshots;
using Monitoring.Worker.Status;
using Monitoring.Worker.Telemetry;
using Serilog;

namespace Monitoring.Worker.Hosting;

/// <summary>The composition root: every part of the service is joined here and nowhere else.</summary>
internal static class ServiceHost
{
    /// <summary>Builds the service; nothing runs yet.</summary>
    /// <param name="settings">Settings that were checked.</param>
    /// <param name="broker">The broker; stays the caller's.</param>
    public static WebApplication Build(IConfiguration settings, Broker broker)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = DeploymentEnvironment.Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings);

        var services = builder.Services.AddAllSections();
        services.TryAddSingleton(TimeProvider.System);
        var service = Read<ServiceOptions>(settings, ServiceOptions.Section);
        services.AddSerilog(LogSetup.Of(Read<LogOptions>(settings, LogOptions.Section)), dispose: true);
        services.Configure<HostOptions>(options => (options.ShutdownTimeout, options.ServicesStopConcurrently) = (service.ShutdownTimeout, true));
        services.AddMonitoringTelemetry(Read<TelemetryOptions>(settings, TelemetryOptions.Section));
        AddParts(services, broker, RoleNames.Split(service.Roles));

        var app = builder.Build();
        app.Urls.Add(app.Services.GetRequiredService<IOptions<HealthOptions>>().Value.Listen);
        app.MapMonitoring();
        return app;
    }

    private static void AddParts(IServiceCollection services, Broker broker, string[] roles)
    {
        services.AddSingleton(broker).AddSingleton(broker.Endpoint);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<KafkaOptions>>().Value);
        services.AddSingleton<ServiceFailure>().AddSingleton<LoopRegistry>().AddSingleton<StatusReader>();
        services.AddSingleton(provider => new ServiceFacts(provider.GetRequiredService<TimeProvider>().GetUtcNow(), roles));
        services.AddSnapshots();
        if (roles.Contains(RoleNames.Classify))
        {
            services.AddClassifyRole();
        }

        if (roles.Contains(RoleNames.Poll))
        {
            services.AddPollRole();
        }
    }

    private static T Read<T>(IConfiguration settings, string section)
        where T : class, new()
        => settings.GetSection(section).Get<T>() ?? new T();
}
