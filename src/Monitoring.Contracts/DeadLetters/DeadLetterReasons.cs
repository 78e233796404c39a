namespace Monitoring.Contracts.DeadLetters;

/// <summary>Why a record was given up: stable codes.</summary>
public static class DeadLetterReasons
{
    /// <summary>No value at all on a topic that is not compacted.</summary>
    public const string EmptyValue = "EMPTY_VALUE";

    /// <summary>Not UTF-8 JSON, or not the shape of its type.</summary>
    public const string Malformed = "MALFORMED";

    /// <summary>A <c>ce_type</c> header that this version does not know, or none.</summary>
    public const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>A required field is missing or out of range.</summary>
    public const string Invalid = "INVALID";

    /// <summary>Larger than the loop accepts.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>The classifier threw on this record again and again: a bug of ours.</summary>
    public const string AssessmentFailed = "ASSESSMENT_FAILED";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = [EmptyValue, Malformed, UnknownType, Invalid, TooLarge, AssessmentFailed];
}
