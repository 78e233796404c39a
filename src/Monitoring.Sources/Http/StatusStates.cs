using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Http;

/// <summary>What an HTTP status says of an account. Pure.</summary>
internal static class StatusStates
{
    /// <summary>How a status other than a redirect ends the asking.</summary>
    public static AnswerKind KindOf(int status) => status switch
    {
        304 => AnswerKind.NotModified,
        >= 200 and < 300 => AnswerKind.Content,
        408 or 425 or 429 or >= 500 => AnswerKind.Failed,
        _ => AnswerKind.Refused,
    };

    /// <summary>The state behind a refusal. What is none of the named ones is an answer that cannot be used.</summary>
    public static AccountState StateOf(int status) => status switch
    {
        401 => AccountState.LoginRequired,
        403 => AccountState.Forbidden,
        404 => AccountState.NotFound,
        410 => AccountState.Gone,
        451 => AccountState.Withheld,
        _ => AccountState.Unreadable,
    };

    /// <summary>Whether a try may go better in a moment.</summary>
    public static bool IsTransient(int status) => KindOf(status) == AnswerKind.Failed;
}
