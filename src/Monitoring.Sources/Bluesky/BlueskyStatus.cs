using Monitoring.Contracts.Sources;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Bluesky;

/// <summary>What a server's word for an account that it does not show means (lexicon <c>com.atproto.sync.getRepoStatus</c>). Pure.</summary>
internal static class BlueskyStatus
{
    /// <summary>The answer behind a status; null is an account that is said to be active.</summary>
    public static SourceAnswer AnswerOf(string? status) => status switch
    {
        "deactivated" => SourceAnswer.Refused(AccountState.Deactivated, status),
        "takendown" or "suspended" or "deleted" => SourceAnswer.Refused(AccountState.Gone, status),
        "desynchronized" or "throttled" => SourceAnswer.Failed(status),
        null => SourceAnswer.Refused(AccountState.Unreadable, "the server knows the account and does not list it"),
        _ => SourceAnswer.Refused(AccountState.Forbidden, "the server gives a status that is not known"),
    };
}
