using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Tests.Http;

public sealed class HttpRegistrationTests
{
    [Fact]
    public void A_bad_setting_is_told_once_however_many_sources_share_it()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Sources:Http:MaxRetries", "0"), new("Sources:Http:Burst", "0")]).Build())
            .AddLogging()
            .AddSourceHttp("satu")
            .AddSourceHttp("dua")
            .BuildServiceProvider();

        var failures = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<HttpOptions>>().Value).Failures.ToList();

        failures.Count.ShouldBe(2);
        failures.ShouldContain(failure => failure.Contains("MaxRetries", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.Contains("Burst", StringComparison.Ordinal));
    }
}
