using System.Globalization;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.Reading;

namespace Monitoring.Streaming.DeadLetters;

/// <summary>Which dead letters are meant; what is null does not matter.</summary>
/// <param name="Reason">A code of <see cref="DeadLetterReasons"/>.</param>
/// <param name="Topic">The topic they came from.</param>
/// <param name="Partition">The partition they came from.</param>
/// <param name="Offset">The offset they had there.</param>
/// <param name="Since">First failed at or after this time.</param>
/// <param name="Until">First failed before this time.</param>
public sealed record DeadLetterFilter(string? Reason = null, string? Topic = null, int? Partition = null, long? Offset = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null)
{
    /// <summary>Whether the letter is one of them.</summary>
    public bool Matches(TopicRecord letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return Same(Reason, letter.Header(DeadLetterHeaders.Reason))
            && Same(Topic, letter.Header(DeadLetterHeaders.Topic))
            && Same(Partition?.ToString(CultureInfo.InvariantCulture), letter.Header(DeadLetterHeaders.Partition))
            && Same(Offset?.ToString(CultureInfo.InvariantCulture), letter.Header(DeadLetterHeaders.Offset))
            && In(FailedAt(letter));
    }

    // A letter without a readable time counts by when it was written.
    private static DateTimeOffset FailedAt(TopicRecord letter) =>
        DateTimeOffset.TryParse(letter.Header(DeadLetterHeaders.FirstFailedAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : letter.Timestamp;

    private static bool Same(string? wanted, string? found) => wanted is null || wanted == found;

    private bool In(DateTimeOffset failedAt) => (Since is null || failedAt >= Since) && (Until is null || failedAt < Until);
}
