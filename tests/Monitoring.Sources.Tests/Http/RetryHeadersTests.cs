using Monitoring.Sources.Http;

namespace Monitoring.Sources.Tests.Http;

public sealed class RetryHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 0)]
    [InlineData("1772438460", 60)]
    [InlineData("1772438460000", 60)]
    [InlineData("2026-03-02T08:01:00.000Z", 60)]
    [InlineData("2026-03-02T15:01:00+07:00", 60)]
    [InlineData("Mon, 02 Mar 2026 08:01:00 GMT", 60)]
    [InlineData("12.5", 12.5)]
    public void A_reset_is_read_in_every_form_in_use(string written, double seconds) =>
        RetryHeaders.Time(written, Now).ShouldBe(Now.AddSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("1e300")]
    public void Nonsense_is_no_reset(string written) => RetryHeaders.Time(written, Now).ShouldBeNull();

    [Fact]
    public void Retry_after_is_seconds_or_a_date_by_the_servers_own_clock()
    {
        RetryHeaders.RetryAfter(Answer(("Retry-After", "120")).Headers, Now).ShouldBe(Now.AddSeconds(120));

        // the server's clock is an hour ahead of ours: it means two minutes all the same
        var skewed = Answer(("Date", "Mon, 02 Mar 2026 09:00:00 GMT"), ("Retry-After", "Mon, 02 Mar 2026 09:02:00 GMT"));
        RetryHeaders.RetryAfter(skewed.Headers, Now).ShouldBe(Now.AddMinutes(2));
    }

    [Theory]
    [InlineData("RateLimit-Remaining", "RateLimit-Reset")]
    [InlineData("X-RateLimit-Remaining", "X-RateLimit-Reset")]
    [InlineData("x-rate-limit-remaining", "x-rate-limit-reset")]
    public void A_budget_closes_only_when_nothing_is_left(string remaining, string reset)
    {
        RetryHeaders.BudgetReset(Answer((remaining, "0"), (reset, "60")).Headers, Now).ShouldBe(Now.AddSeconds(60));
        RetryHeaders.BudgetReset(Answer((remaining, "1"), (reset, "60")).Headers, Now).ShouldBeNull();
        RetryHeaders.BudgetReset(Answer((reset, "60")).Headers, Now).ShouldBeNull();
        RetryHeaders.BudgetReset(Answer((remaining, "0")).Headers, Now).ShouldBeNull();
    }

    private static HttpResponseMessage Answer(params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage();
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        return answer;
    }
}
