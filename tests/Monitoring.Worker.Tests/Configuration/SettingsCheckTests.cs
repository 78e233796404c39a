using Microsoft.Extensions.Configuration;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Tests.Configuration;

public sealed class SettingsCheckTests
{
    [Fact]
    public void The_defaults_are_good() => SettingsCheck.Of(Settings()).ShouldBeEmpty();

    [Fact]
    public void Every_error_of_every_section_is_named_at_once()
    {
        var problems = SettingsCheck.Of(Settings(
            ("Kafka:Slot", "Not A Slot"),
            ("Kafka:BatchSize", "many"),
            ("Kafka:Slott", "0"),
            ("Service:Roles", "poll,judge"),
            ("Service:ShutdownTimeout", "00:00:05"),
            ("Health:Listen", "8085"),
            ("Telemetry:OtlpEndpoint", "collector"),
            ("Snapshots:CheckInterval", "00:00:00.001"),
            ("Sources:Polling:Interval", "00:00:00"),
            ("Sources:Replay:PageSize", "0"),
            ("Sorces:Replay", "x")));

        problems.Select(problem => problem.Where).ShouldBe(
            [
                "Kafka:Slot", "Kafka:BatchSize", "Kafka:Slott", "Service:Roles", "Service:ShutdownTimeout", "Health:Listen", "Telemetry:OtlpEndpoint",
                "Snapshots:CheckInterval", "Sources:Polling:Interval", "Sources:Replay:PageSize", "Sorces",
            ],
            ignoreOrder: true);
        problems.ShouldAllBe(problem => problem.What.Length > 0 && problem.Cure.Length > 0);
    }

    [Fact]
    public void A_misspelt_setting_is_told_what_is_right_there() =>
        SettingsCheck.Of(Settings(("Health:Port", "80"))).ShouldHaveSingleItem().ToString()
            .ShouldBe("Health:Port: There is no such setting. Known here: Listen, StaleAfter.");

    [Fact]
    public void Settings_inside_dictionaries_are_the_operators_own() =>
        SettingsCheck.Of(Settings(("Sources:Replay:Profiles:arsip:Preset", "4cat"), ("Log:Levels:Monitoring.Sources", "Debug"), ("Kafka:Client:security.protocol", "ssl"))).ShouldBeEmpty();

    [Fact]
    public void Shutdown_needs_more_time_than_the_stream_takes() =>
        SettingsCheck.Of(Settings(("Kafka:DrainTimeout", "00:00:25"))).ShouldHaveSingleItem().ToString()
            .ShouldBe("Service:ShutdownTimeout: 00:00:30 is not longer than Kafka's DrainTimeout + CloseTimeout + FlushTimeout (00:00:35). Raise it, or lower those.");

    [Fact]
    public void The_supervisor_must_be_more_patient_than_the_service() =>
        SettingsCheck.Of(Settings(("Service:GracePeriod", "00:00:30"))).ShouldHaveSingleItem().Where.ShouldBe("Service:ShutdownTimeout");

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
