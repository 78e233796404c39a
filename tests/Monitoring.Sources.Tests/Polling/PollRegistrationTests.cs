using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Replay;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PollRegistrationTests
{
    [Fact]
    public void Settings_reach_the_options_and_keep_the_defaults_that_they_do_not_name()
    {
        using var services = Services(("Sources:Polling:Interval", "00:05:00"), ("Sources:Polling:Platforms:feed:Interval", "01:00:00"), ("Sources:Replay:Profiles:a:Fields:text", "isi"));

        var polling = services.GetRequiredService<IOptions<PollOptions>>().Value;
        var replay = services.GetRequiredService<IOptions<ReplayOptions>>().Value;

        polling.Interval.ShouldBe(TimeSpan.FromMinutes(5));
        polling.Platforms["feed"].Interval.ShouldBe(TimeSpan.FromHours(1));
        polling.Platforms["replay"].Interval.ShouldBe(TimeSpan.FromSeconds(2));
        replay.Profiles["a"].Fields["text"].ShouldBe("isi");
        services.GetServices<ISource>().Single().ShouldBeOfType<ReplaySource>();
    }

    [Fact]
    public void Bad_settings_are_named_all_at_once()
    {
        using var services = Services(
            ("Sources:Polling:Interval", "00:00:00.5"),
            ("Sources:Polling:Jitter", "0.9"),
            ("Sources:Polling:FailureBackoff", "12:00:00"),
            ("Sources:Polling:Platforms:feed:MaxConcurrentPolls", "0"));

        var failures = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<PollOptions>>().Value).Failures.ToList();

        failures.Count.ShouldBe(4);
        failures.ShouldContain(failure => failure.Contains("Interval", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.StartsWith("Sources:Polling:MaxFailureBackoff:", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.StartsWith("Sources:Polling:Platforms:feed:MaxConcurrentPolls:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_key_for_people_is_refused()
    {
        using var services = Services(("Sources:Watchlist:PersonKey", "pendek"));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<WatchlistOptions>>().Value).Message.ShouldNotContain("pendek");
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
        .AddLogging()
        .AddPolling()
        .AddReplaySource()
        .BuildServiceProvider();
}
