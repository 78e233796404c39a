using Monitoring.Worker.Health;

namespace Monitoring.Worker.Loops;

/// <summary>Adds the loops of a role to the host.</summary>
internal static class LoopRegistration
{
    /// <summary>Adds the loops of one role.</summary>
    public static IServiceCollection AddLoops(this IServiceCollection services, Func<IServiceProvider, IReadOnlyList<Loop>> loops) =>
        services.AddSingleton<IHostedService>(provider => new LoopService(
            loops(provider),
            provider.GetRequiredService<ServiceFailure>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<ILogger<LoopService>>()));

    /// <summary>Adds what a loop says of itself, for the probes.</summary>
    public static IServiceCollection AddReading<T>(this IServiceCollection services, Func<T, LoopReading> reading)
        where T : class
        => services.AddSingleton<Func<LoopReading>>(provider => () => reading(provider.GetRequiredService<T>()));
}
