using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class CursorTransitionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly AccountCursor Fresh = AccountCursor.Start("feed:contoh");
    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal) { ["etag"] = "a1" };

    [Fact]
    public void An_answer_makes_the_account_active_and_forgets_failures()
    {
        var failing = CursorTransitions.Failed(Fresh, "503", Now, Now.AddMinutes(5));

        var answered = CursorTransitions.Answered(failing, Now.AddMinutes(6), Marks, Now);

        answered.State.ShouldBe(AccountState.Active);
        answered.StateReason.ShouldBeNull();
        answered.StateSince.ShouldBe(Now.AddMinutes(6));
        answered.Failures.ShouldBe(0);
        answered.NotBefore.ShouldBeNull();
        answered.Marks.ShouldBe(Marks);
        answered.LastPostAt.ShouldBe(Now);
    }

    [Fact]
    public void A_state_that_lasts_keeps_its_beginning()
    {
        var first = CursorTransitions.Refused(Fresh, AccountState.Gone, "410 Gone", Now);

        var second = CursorTransitions.Refused(first, AccountState.Gone, "410 Gone", Now.AddDays(1));

        second.StateSince.ShouldBe(Now);
        second.Failures.ShouldBe(2);
    }

    [Fact]
    public void A_failure_keeps_the_marks_and_the_time_that_the_platform_asks_for()
    {
        var read = CursorTransitions.Answered(Fresh, Now, Marks);

        var failed = CursorTransitions.Failed(read, "429", Now.AddMinutes(1), Now.AddMinutes(9));

        failed.Marks.ShouldBe(Marks);
        failed.State.ShouldBe(AccountState.Failing);
        failed.NotBefore.ShouldBe(Now.AddMinutes(9));
        failed.LastSuccessAt.ShouldBe(Now);
    }

    [Fact]
    public void An_older_post_does_not_move_the_newest_back()
    {
        var read = CursorTransitions.Answered(Fresh, Now, newestPost: Now);

        CursorTransitions.Answered(read, Now, newestPost: Now.AddDays(-1)).LastPostAt.ShouldBe(Now);
        CursorTransitions.Answered(read, Now).LastPostAt.ShouldBe(Now);
    }

    [Theory]
    [InlineData(AccountState.Active)]
    [InlineData(AccountState.NeverFetched)]
    [InlineData(AccountState.Failing)]
    public void A_refusal_is_a_refusal(AccountState state) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CursorTransitions.Refused(Fresh, state, "?", Now));
}
