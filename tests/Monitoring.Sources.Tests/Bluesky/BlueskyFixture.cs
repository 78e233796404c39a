using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Bluesky;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Bluesky;

/// <summary>The source as the service wires it, set to the local server.</summary>
internal sealed class BlueskyFixture(LocalPdsRun pds) : IDisposable
{
    private readonly List<ServiceProvider> _processes = [];

    /// <summary>The source as a new process would have it.</summary>
    public ISource NewSource()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Sources:Http:AllowPrivateNetworks"] = "true",
            ["Sources:Http:RequestsPerSecond"] = "1000",
            ["Sources:Bluesky:Service"] = pds.Server.AbsoluteUri,
            ["Sources:Bluesky:Directory"] = pds.Directory.AbsoluteUri,
        };
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddBlueskySource()
            .BuildServiceProvider();
        _processes.Add(services);
        return services.GetServices<ISource>().Single();
    }

    public static WatchedAccount Watch(string nativeId) => new()
    {
        AccountKey = AccountKey.Of("bluesky", nativeId),
        Platform = "bluesky",
        Agency = "CONTOH",
        Region = "9901",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
        RegisteredAt = TimeProvider.System.GetUtcNow().AddHours(-1),
    };

    public void Dispose() => _processes.ForEach(process => process.Dispose());
}
