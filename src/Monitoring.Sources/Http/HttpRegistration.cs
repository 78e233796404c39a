using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace Monitoring.Sources.Http;

/// <summary>Adds the HTTP client of a source to a host.</summary>
internal static class HttpRegistration
{
    private const int ConnectionsPerHost = 8;
    private const int MaxHeaderKilobytes = 64;

    // a name that moves to another server is noticed within this time
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Adds a client named after the platform, and <see cref="SourceClient"/> with its options from <see cref="HttpOptions.Section"/>, validated at start.</summary>
    public static IServiceCollection AddSourceHttp(this IServiceCollection services, string platform)
    {
        services.AddSharedByAll();
        services.AddHttpClient(platform)
            // an address names an account, and logs name none
            .RemoveAllLoggers()
            .ConfigureHttpClient((provider, client) => Configure(client, OptionsOf(provider)))
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(OptionsOf(provider)))
            .AddResilienceHandler("source", (builder, context) => SourcePipeline.Build(
                builder,
                OptionsOf(context.ServiceProvider),
                context.ServiceProvider.GetRequiredService<HttpMetrics>(),
                context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
        return services;
    }

    private static void AddSharedByAll(this IServiceCollection services)
    {
        // a second validator would tell every error twice
        if (services.Any(service => service.ServiceType == typeof(SourceClient)))
            return;

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<HttpMetrics>();
        services.AddSingleton<SourceClient>();
        services.AddSingleton(provider => new HostBudgets(provider.GetRequiredService<TimeProvider>(), OptionsOf(provider).MaxPutOff));
    }

    private static HttpOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<HttpOptions>>().Value;

    private static void Configure(HttpClient client, HttpOptions options)
    {
        client.Timeout = Timeout.InfiniteTimeSpan; // SourceClient bounds the whole answer, its body included
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
    }

    private static SocketsHttpHandler Handler(HttpOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = new GuardedConnection(options.AllowPrivateNetworks).ConnectAsync,
        ConnectTimeout = options.AttemptTimeout,
        MaxConnectionsPerServer = ConnectionsPerHost,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
        UseProxy = false, // a proxy would connect in our place, past the guard
    };
}
