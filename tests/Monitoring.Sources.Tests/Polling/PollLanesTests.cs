using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PollLanesTests
{
    private static readonly PollLane Bluesky = new("bluesky", null);
    private static readonly PollLane Slow = new("feed", "lambat.test");
    private static readonly PollLane Quick = new("feed", "cepat.test");

    [Fact]
    public void A_full_host_holds_no_other_up()
    {
        var lanes = Lanes(new PollOptions { MaxConcurrentPollsPerHost = 1 }, (Slow, "s1"), (Slow, "s2"), (Slow, "s3"), (Quick, "q1"), (Bluesky, "b1"));

        StartAll(lanes).ShouldBe(["s1", "q1", "b1"]);
        lanes.Waiting.ShouldBe(2);

        lanes.End(Slow);
        StartAll(lanes).ShouldBe(["s2"]);
    }

    [Fact]
    public void Lanes_take_turns_so_that_a_long_one_does_not_starve_a_short_one()
    {
        var lanes = Lanes(new PollOptions { MaxConcurrentPolls = 4 }, [.. Enumerable.Range(0, 100).Select(number => (Bluesky, $"b{number}")), (Quick, "q1")]);

        StartAll(lanes).ShouldBe(["b0", "q1", "b1", "b2"]);
    }

    [Fact]
    public void The_bound_of_a_platform_holds_and_may_be_its_own()
    {
        var options = new PollOptions { MaxConcurrentPolls = 50, MaxConcurrentPollsPerPlatform = 4 };
        options.Platforms["bluesky"] = new PlatformPollOptions { MaxConcurrentPolls = 2 };
        var lanes = Lanes(options, [.. Enumerable.Range(0, 10).Select(number => (Bluesky, $"b{number}")), .. Enumerable.Range(0, 10).Select(number => (new PollLane("feed", $"h{number}.test"), $"f{number}"))]);

        var started = StartAll(lanes);

        started.Count.ShouldBe(6);
        started.Count(key => key.StartsWith('b')).ShouldBe(2);
        lanes.InFlight.ShouldBe(6);
    }

    [Fact]
    public void The_oldest_wait_is_known()
    {
        var lanes = new PollLanes(new PollOptions());
        lanes.OldestDue.ShouldBeNull();
        lanes.Enqueue(Bluesky, "b", DateTimeOffset.UnixEpoch.AddSeconds(9));
        lanes.Enqueue(Quick, "q", DateTimeOffset.UnixEpoch.AddSeconds(3));

        lanes.OldestDue.ShouldBe(DateTimeOffset.UnixEpoch.AddSeconds(3));
    }

    [Theory]
    [InlineData("feed", "https://dinas.contoh.test/feed.xml", "dinas.contoh.test")]
    [InlineData("replay", "folder/posts.jsonl", null)]
    [InlineData("bluesky", null, null)]
    public void The_lane_of_an_account_is_its_host_where_it_has_one(string platform, string? url, string? host) =>
        PollLane.Of(PollFixture.Account("x") with { Platform = platform, Url = url }).ShouldBe(new PollLane(platform, host));

    private static PollLanes Lanes(PollOptions options, params (PollLane Lane, string Key)[] due)
    {
        var lanes = new PollLanes(options);
        foreach (var (lane, key) in due)
            lanes.Enqueue(lane, key, DateTimeOffset.UnixEpoch);
        return lanes;
    }

    private static List<string> StartAll(PollLanes lanes)
    {
        var started = new List<string>();
        while (lanes.TryStart(out var key, out _))
            started.Add(key);
        return started;
    }
}
