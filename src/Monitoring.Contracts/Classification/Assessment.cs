namespace Monitoring.Contracts.Classification;

/// <summary>What the classifier says of one post version: a value on <c>monitoring.assessments</c>, keyed by post id. Holds no text.</summary>
/// <remarks>A pure function of post, model, roster, policy and phase: the same post gets the same assessment.</remarks>
public sealed record Assessment
{
    /// <summary>The post.</summary>
    public required string PostId { get; init; }

    /// <summary>The version of the post.</summary>
    public required string Version { get; init; }

    /// <summary>The watched account.</summary>
    public required string AccountKey { get; init; }

    /// <summary>Agency code.</summary>
    public required string Agency { get; init; }

    /// <summary>Kemendagri region code.</summary>
    public required string Region { get; init; }

    /// <summary>When the post was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Calibrated probability that the post supports a side, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the post goes to the review topic.</summary>
    public required bool Flagged { get; init; }

    /// <summary>Why not, when not: one code of <see cref="NotFlaggedReasons"/>; null when flagged.</summary>
    public string? NotFlaggedBecause { get; init; }

    /// <summary>Labels with their scores, highest first.</summary>
    public IReadOnlyList<LabelScore> Labels { get; init; } = [];

    /// <summary>Who or what is named, in the order of the text.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The phase in the post's region when it was published.</summary>
    public required Phase Phase { get; init; }

    /// <summary>What was applied.</summary>
    public required AppliedVersions Applied { get; init; }
}

/// <summary>A label and its score.</summary>
/// <param name="Code">A code of <see cref="Classification.Labels"/>.</param>
/// <param name="Score">0 to 1.</param>
public sealed record LabelScore(string Code, double Score);

/// <summary>A side that the post names.</summary>
/// <param name="Kind"><c>candidate</c>, <c>pair</c>, <c>party</c>, <c>number</c>, <c>slogan</c>, <c>account</c>.</param>
/// <param name="Id">The roster entry, for example <c>pilpres-2024/2</c>.</param>
/// <param name="Name">The entry's name for people.</param>
/// <param name="Contest">The contest it stands in; null for a party outside any contest in force.</param>
public sealed record Target(string Kind, string Id, string Name, string? Contest = null);

/// <summary>A span of the original text and what it adds to the score.</summary>
/// <param name="Text">The matched text as written; empty for a feature of the whole post.</param>
/// <param name="Start">First character, counted in UTF-16 units from the start of the read text; -1 for the whole post.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Weight">What it adds to the log-odds; negative speaks against.</param>
/// <param name="Explanation">Why, in words for an analyst.</param>
public sealed record Reason(string Text, int Start, int Length, double Weight, string Explanation);

/// <summary>The versions that an answer was made with.</summary>
/// <param name="Model">Model id and version.</param>
/// <param name="ModelSha256">Lower-case hex SHA-256 of the model's content.</param>
/// <param name="Roster">Version of the roster snapshot.</param>
/// <param name="Policy">Version of the policy snapshot.</param>
/// <param name="Threshold">The threshold that was applied, 0 to 1.</param>
public sealed record AppliedVersions(string Model, string ModelSha256, string Roster, string Policy, double Threshold);
