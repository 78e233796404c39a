using Monitoring.Worker.Commands;

namespace Monitoring.Worker.Tests.Commands;

public sealed class TimeOptionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("30m", "2026-11-25T07:30:00Z")]
    [InlineData("24h", "2026-11-24T08:00:00Z")]
    [InlineData("7d", "2026-11-18T08:00:00Z")]
    [InlineData("2026-11-25T08:00:00+07:00", "2026-11-25T01:00:00Z")]
    [InlineData("2026-11-25", "2026-11-25T00:00:00Z")]
    public void Moments_and_ages_are_read(string text, string expected) => TimeOption.Parse(text, Now).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("24x")]
    [InlineData("99999999d")]
    [InlineData("kemarin")]
    public void Anything_else_is_no_time(string text) => TimeOption.Parse(text, Now).ShouldBeNull();
}
