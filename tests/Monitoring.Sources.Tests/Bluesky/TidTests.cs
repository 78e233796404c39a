using Monitoring.Sources.Bluesky;

namespace Monitoring.Sources.Tests.Bluesky;

public sealed class TidTests
{
    [Fact]
    public void A_key_made_by_a_real_server_tells_its_time() =>
        // made by a PDS on the day named
        Tid.TimeOf("3n363sffwp22i")!.Value.UtcDateTime.Date.ShouldBe(new DateTime(2026, 11, 25));

    [Fact]
    public void A_time_becomes_a_key_and_back()
    {
        var time = new DateTimeOffset(2026, 3, 2, 8, 0, 0, 123, TimeSpan.Zero);

        Tid.TimeOf(Tid.From(time)).ShouldBe(time);
        string.CompareOrdinal(Tid.From(time), Tid.From(time.AddMilliseconds(1))).ShouldBeLessThan(0);
    }

    [Theory]
    [InlineData("3n363sffwp22i", "3n363sffwp22h")]
    [InlineData("3n363sffwp222", "3n363sffwozzz")]
    [InlineData("2222222222222", "2222222222222")]
    public void The_key_before_is_the_next_smaller_one(string key, string before) => Tid.Before(key).ShouldBe(before);

    [Theory]
    [InlineData("")]
    [InlineData("self")]
    [InlineData("3n363sffwp22")]
    [InlineData("3n363sffwp22ii")]
    [InlineData("zzzzzzzzzzzzz")]
    [InlineData("3N363SFFWP22I")]
    [InlineData("0000000000000")]
    public void Other_keys_tell_no_time(string key) => Tid.TimeOf(key).ShouldBeNull();
}
