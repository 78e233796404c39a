using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PageDuplicatesTests
{
    [Fact]
    public void The_same_version_goes_once_and_an_edit_stays()
    {
        var post = PollFixture.Post("a", "1");
        var edit = post with { Version = "v2" };
        var page = PollOutcome.Empty(AccountCursor.Start("fake:a")) with { Posts = [post, edit, post, post] };

        var once = PageDuplicates.Remove(page);

        once.Posts.ShouldBe([post, edit]);
        once.Dropped[DropReasons.Duplicate].ShouldBe(2);
    }
}
