using Monitoring.Worker.Commands;
using Monitoring.Worker.Configuration;

namespace Monitoring.Worker.Tests.Configuration;

public sealed class SettingsFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_line_comes_over_the_file_and_an_option_that_is_not_given_changes_nothing()
    {
        var file = _folder.Write("settings.json", """{ "Kafka": { "BatchSize": 7, "Slot": "a" }, /* a comment */ "Health": { "Listen": "http://127.0.0.1:1" }, }""");

        var settings = SettingsFile.Read(file, [new("Kafka:Slot", "b"), new("Health:Listen", null)]);

        settings["Kafka:BatchSize"].ShouldBe("7");
        settings["Kafka:Slot"].ShouldBe("b");
        settings["Health:Listen"].ShouldBe("http://127.0.0.1:1");
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_named_with_its_line()
    {
        var file = _folder.Write("settings.json", "{\n  \"Kafka\": {\n    \"Slot\" \"a\"\n  }\n}");

        Should.Throw<BadInputException>(() => SettingsFile.Read(file)).Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        Should.Throw<BadInputException>(() => SettingsFile.Read(Path.Combine(_folder.Path, "none.json"))).Message.ShouldContain("none.json");
}
