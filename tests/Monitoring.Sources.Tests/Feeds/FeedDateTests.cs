using Monitoring.Sources.Feeds;

namespace Monitoring.Sources.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 05 Oct 2026 09:00:00 +0700", "2026-10-05T02:00:00Z")]
    [InlineData("05 Oct 2026 09:00:00 GMT", "2026-10-05T09:00:00Z")]
    [InlineData("Mon, 5 Oct 26 09:00 EST", "2026-10-05T14:00:00Z")]
    [InlineData("Senin, 5 Oktober 2026 09.30 WIB", "2026-10-05T02:30:00Z")]
    [InlineData("Rab, 07 Okt 2026 09:00:00 WITA", "2026-10-07T01:00:00Z")]
    [InlineData("Jum'at, 9 Agustus 2024, pukul 08:15 WIT", "2024-08-08T23:15:00Z")]
    [InlineData("2026-10-05T09:00:00Z", "2026-10-05T09:00:00Z")]
    [InlineData("2026-10-05T09:00:00.123+07:00", "2026-10-05T02:00:00.123Z")]
    [InlineData("2026-10-05 09:00:00", "2026-10-05T02:00:00Z")]
    [InlineData("2026-10-05", "2026-10-04T17:00:00Z")]
    [InlineData("Mon, 05-Oct-2026 09:00:00 +07:00", "2026-10-05T02:00:00Z")]
    public void Dates_as_feeds_write_them_are_read(string text, string utc) => FeedDate.Read(text).ShouldBe(DateTimeOffset.Parse(utc));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kemarin")]
    [InlineData("Mon, 31 Feb 2026 09:00:00 +0700")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("05 Xyz 2026")]
    public void What_is_no_date_is_null(string? text) => FeedDate.Read(text).ShouldBeNull();
}
