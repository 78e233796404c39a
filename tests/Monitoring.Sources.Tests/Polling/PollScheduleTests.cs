using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class PollScheduleTests
{
    private const double Middle = 0.5;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly PollOptions Options = new();
    private static readonly PollSchedule Schedule = new(Options);
    private static readonly AccountCursor Active = CursorTransitions.Answered(AccountCursor.Start("feed:a"), Now);

    [Fact]
    public void An_active_account_is_polled_after_the_interval() => Wait(Active).ShouldBe(Options.Interval);

    [Fact]
    public void A_platform_may_have_an_interval_of_its_own() =>
        (Schedule.Next("replay", Active, more: false, Now, Middle) - Now).ShouldBe(TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData(0, 0.9)]
    [InlineData(1, 1.1)]
    public void Jitter_moves_a_wait_by_a_tenth_at_most(double chance, double part) =>
        (Schedule.Next("feed", Active, more: false, Now, chance) - Now).ShouldBe(Options.Interval * part, TimeSpan.FromMilliseconds(1));

    [Fact]
    public void What_lies_right_behind_a_page_is_read_at_once() => Schedule.Next("feed", Active, more: true, Now, Middle).ShouldBe(Now);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_polled_before_the_platform_allows_it(bool more) =>
        Schedule.Next("feed", Active with { NotBefore = Now.AddHours(2) }, more, Now, Middle).ShouldBe(Now.AddHours(2));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(10, 360)]
    [InlineData(int.MaxValue, 360)]
    public void A_failing_account_backs_off_up_to_a_bound(int failures, int minutes) =>
        Wait(Active with { State = AccountState.Failing, Failures = failures }).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(AccountState.Gone)]
    [InlineData(AccountState.Forbidden)]
    [InlineData(AccountState.NotFound)]
    [InlineData(AccountState.LoginRequired)]
    [InlineData(AccountState.Deactivated)]
    [InlineData(AccountState.Withheld)]
    [InlineData(AccountState.OptedOut)]
    public void A_refused_account_is_looked_at_seldom(AccountState state) => Wait(Active with { State = state, Failures = 1 }).ShouldBe(Options.StateRecheck);

    [Fact]
    public void An_account_that_was_never_read_is_read_at_once() => Schedule.First("feed", AccountCursor.Start("feed:a"), Now, Middle).ShouldBe(Now);

    [Fact]
    public void After_a_restart_an_account_keeps_its_turn()
    {
        Schedule.First("feed", Active with { LastSuccessAt = Now.AddMinutes(-5) }, Now, Middle).ShouldBe(Now.AddMinutes(10));
        Schedule.First("feed", Active with { LastSuccessAt = Now.AddDays(-5) }, Now, Middle).ShouldBe(Now);
    }

    [Fact]
    public void After_a_restart_refused_accounts_are_not_all_asked_at_once() =>
        Schedule.First("feed", Active with { State = AccountState.Gone }, Now, 0.2).ShouldBe(Now.AddMinutes(3));

    private static TimeSpan Wait(AccountCursor cursor) => Schedule.Next("feed", cursor, more: false, Now, Middle) - Now;
}
