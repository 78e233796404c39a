using Polly;
using Polly.Timeout;

namespace Monitoring.Sources.Http;

/// <summary>Which tries are worth another one within the same poll, and after how long. Pure.</summary>
/// <param name="longest">Longest wait inside a poll; where the platform asks for more there is no other try, and the account is put off.</param>
internal sealed class RetryRules(TimeSpan longest)
{
    /// <summary>Whether to try again.</summary>
    public bool ShouldRetry(Outcome<HttpResponseMessage> outcome, DateTimeOffset now) => outcome switch
    {
        { Exception: { } failure } => IsTransient(failure),
        { Result: { } answer } => StatusStates.IsTransient((int)answer.StatusCode) && (Asked(answer, now) is not { } wait || wait <= longest),
        _ => false,
    };

    /// <summary>What the platform asks to wait, never negative; null when it says nothing.</summary>
    public static TimeSpan? Asked(HttpResponseMessage answer, DateTimeOffset now)
    {
        var until = RetryHeaders.RetryAfter(answer.Headers, now)
            ?? ((int)answer.StatusCode == 429 ? RetryHeaders.Reset(answer.Headers, now) : RetryHeaders.BudgetReset(answer.Headers, now));
        return until is null ? null : until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>Whether a failure may be gone in a moment. A host that is not public stays so.</summary>
    public static bool IsTransient(Exception failure) =>
        failure is TimeoutRejectedException || (failure is HttpRequestException && failure.InnerException is not AddressRefusedException);
}
