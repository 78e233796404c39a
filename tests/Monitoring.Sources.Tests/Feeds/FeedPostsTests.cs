using Monitoring.Sources.Feeds;

namespace Monitoring.Sources.Tests.Feeds;

public sealed class FeedPostsTests
{
    private static readonly Uri Address = new("https://dinas.contoh.test/feed");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-60, -60)]
    [InlineData(60, 0)]
    [InlineData(null, 0)]
    public void Nothing_was_published_after_it_was_read(int? minutes, int expected)
    {
        var entry = new FeedEntry("1", "Rapat", "isi", null, minutes is { } offset ? Now.AddMinutes(offset) : null, [], "<item/>");

        FeedPosts.Of(entry, FeedHost.Account(Address), Address, Now).PublishedAt.ShouldBe(Now.AddMinutes(expected));
    }
}
