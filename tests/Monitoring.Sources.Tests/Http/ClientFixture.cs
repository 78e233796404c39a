using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Tests.Http;

/// <summary>The real client, wired as the service wires it, with waits short enough for a test.</summary>
internal sealed class ClientFixture : IDisposable
{
    public const string Platform = "coba";

    private readonly ServiceProvider _services;

    public ClientFixture(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Sources:Http:AllowPrivateNetworks"] = "true",
            ["Sources:Http:RetryDelay"] = "00:00:00.010",
            ["Sources:Http:MaxRetryDelay"] = "00:00:02",
            ["Sources:Http:RequestsPerSecond"] = "1000",
            ["Sources:Http:Burst"] = "1000",
        };
        foreach (var (name, value) in settings)
            values[$"Sources:Http:{name}"] = value;
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddLogging()
            .AddSourceHttp(Platform)
            .BuildServiceProvider();
        Client = _services.GetRequiredService<SourceClient>();
    }

    public SourceClient Client { get; }

    public Task<SourceAnswer> GetAsync(Uri address) => Client.GetAsync(Platform, new SourceRequest(address), TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
