using Monitoring.Contracts.Sources;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Http;

/// <summary>What an answer without content does to a cursor. Pure.</summary>
internal static class AnswerTransitions
{
    /// <summary>The cursor after an answer that is not <see cref="AnswerKind.Content"/>.</summary>
    public static AccountCursor After(this AccountCursor cursor, SourceAnswer answer, DateTimeOffset now) => answer.Kind switch
    {
        AnswerKind.NotModified => CursorTransitions.Answered(cursor, now, notBefore: answer.NotBefore),
        AnswerKind.Refused => CursorTransitions.Refused(cursor, answer.State, answer.Reason, now),
        AnswerKind.Failed => CursorTransitions.Failed(cursor, answer.Reason, now, answer.NotBefore),
        // a spent budget is ours, not the account's: its state stays as it was
        AnswerKind.PutOff => cursor with { NotBefore = answer.NotBefore },
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Kind, "Content is the source's to read."),
    };
}
