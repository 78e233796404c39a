using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Tests.Polling;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Watchlist;

public sealed class AccountHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly AccountCursor Fresh = AccountCursor.Start("fake:a");

    [Fact]
    public void An_account_without_a_cursor_was_never_read() => Of(null).Health.ShouldBe(AccountHealth.NeverFetched);

    [Theory]
    [InlineData(3, AccountHealth.Healthy)]
    [InlineData(14, AccountHealth.Silent)]
    public void An_account_that_has_had_nothing_for_long_is_silent(int days, AccountHealth health) =>
        Of(CursorTransitions.Answered(Fresh, Now, newestPost: Now.AddDays(-days))).Health.ShouldBe(health);

    [Fact]
    public void A_failing_account_says_how_often_and_why()
    {
        var report = Of(CursorTransitions.Failed(CursorTransitions.Failed(Fresh, "503", Now), "503", Now));

        report.ShouldBe(new AccountHealthReport(AccountHealth.Failing, "gagal 2 kali berturut-turut, sejak 2026-03-20 (503)"));
    }

    [Theory]
    [InlineData(AccountState.LoginRequired)]
    [InlineData(AccountState.Forbidden)]
    [InlineData(AccountState.NotFound)]
    [InlineData(AccountState.Gone)]
    [InlineData(AccountState.Deactivated)]
    [InlineData(AccountState.Withheld)]
    [InlineData(AccountState.Unreadable)]
    public void Every_refusal_has_words_of_its_own(AccountState state)
    {
        var report = Of(CursorTransitions.Refused(Fresh, state, "alasan", Now));

        report.Health.ShouldBe(AccountHealth.Refused);
        report.Reason.ShouldNotStartWith(state.ToString());
        report.Reason.ShouldEndWith("(alasan)");
    }

    [Fact]
    public void An_opted_out_registration_counts_before_what_the_platform_says() =>
        AccountHealthReport.Of(PollFixture.Account("a") with { OptedOut = true }, CursorTransitions.Answered(Fresh, Now), Now, TimeSpan.FromDays(14)).Health.ShouldBe(AccountHealth.OptedOut);

    private static AccountHealthReport Of(AccountCursor? cursor) => AccountHealthReport.Of(PollFixture.Account("a"), cursor, Now, TimeSpan.FromDays(14));
}
