using Monitoring.Streaming.Classifying;

namespace Monitoring.Streaming.Tests.Classifying;

public sealed class LagStatisticsTests
{
    [Fact]
    public void The_lag_is_what_lies_between_the_reader_and_the_committed_end()
    {
        const string Json = """
            {"topics":{"monitoring.posts":{"partitions":{
              "0":{"app_offset":10,"ls_offset":25,"consumer_lag":-1},
              "1":{"app_offset":7,"ls_offset":7},
              "-1":{"app_offset":-1001,"ls_offset":-1001},
              "2":{"app_offset":-1001,"ls_offset":900}}}}}
            """;

        LagStatistics.Read(Json, "monitoring.posts").ShouldBe(15);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"topics":{"other":{}}}""")]
    public void Nothing_known_is_no_lag(string json) => LagStatistics.Read(json, "monitoring.posts").ShouldBe(0);
}
