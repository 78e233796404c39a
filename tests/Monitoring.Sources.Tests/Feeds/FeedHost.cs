using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Feeds;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Feeds;

/// <summary>The feed source as a host has it, allowed to ask loopback.</summary>
internal sealed class FeedHost : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sources:Http:AllowPrivateNetworks"] = "true",
            ["Sources:Http:MaxRetries"] = "1",
            ["Sources:Http:RetryDelay"] = "00:00:00.001",
            ["Sources:Http:RequestsPerSecond"] = "1000",
            ["Sources:Http:Burst"] = "1000",
            ["Sources:Http:MaxResponseBytes"] = "1000000",
        }).Build())
        .AddLogging()
        .AddMetrics()
        .AddFeedSource()
        .BuildServiceProvider();

    public ISource Source => _services.GetRequiredService<ISource>();

    public static WatchedAccount Account(Uri address) => new()
    {
        AccountKey = "feed:dinas-contoh", Platform = "feed", Url = address.AbsoluteUri, Agency = "dinas-contoh", Region = "9901",
        SubjectType = SubjectType.Office, Attribution = Attribution.Verified, RegisteredAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public Task<PollOutcome> PollAsync(Uri address, AccountCursor? cursor = null) =>
        Source.PollAsync(Account(address), cursor ?? AccountCursor.Start("feed:dinas-contoh"), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
