using Monitoring.Contracts.Classification;
using Monitoring.Worker.Commands.Flags;

namespace Monitoring.Worker.Tests.Commands.Flags;

public sealed class WordingTests
{
    [Fact]
    public void Every_reason_for_not_flagging_has_words() => NotFlaggedReasons.All.ShouldAllBe(code => NotFlaggedText.Of(code) != code);

    [Fact]
    public void Every_label_has_a_name() => Labels.All.ShouldAllBe(code => FlagText.NameOf(code) != code);

    [Fact]
    public void What_a_newer_version_has_written_is_shown_as_it_is()
    {
        FlagText.NameOf("NEW_LABEL").ShouldBe("NEW_LABEL");
        NotFlaggedText.Of("NEW_REASON").ShouldBe("NEW_REASON");
    }
}
