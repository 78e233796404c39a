using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Contracts.Flags;

/// <summary>An item for human review: a value on <c>monitoring.flags</c>, keyed by flag id. A suspicion (dugaan), never a verdict.</summary>
public sealed record Flag
{
    /// <summary>Deterministic; see <see cref="Posts.PostId.FlagIdOf"/>.</summary>
    public required string FlagId { get; init; }

    /// <summary>The post.</summary>
    public required string PostId { get; init; }

    /// <summary>The version of the post.</summary>
    public required string Version { get; init; }

    /// <summary>Where a person can look at it.</summary>
    public string? Permalink { get; init; }

    /// <summary>The watched account (pseudonymous: platform and native id).</summary>
    public required string AccountKey { get; init; }

    /// <summary>Agency code.</summary>
    public required string Agency { get; init; }

    /// <summary>Kemendagri region code.</summary>
    public required string Region { get; init; }

    /// <summary>Kind of staff.</summary>
    public required SubjectType SubjectType { get; init; }

    /// <summary>How sure the account's attribution is.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>How the post was put out.</summary>
    public required PostKind Kind { get; init; }

    /// <summary>When the post was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the post was read, UTC: the moment it became known.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The text that was read, as the reasons' spans count it.</summary>
    public required string Text { get; init; }

    /// <summary>Lower-case hex SHA-256 of <see cref="Text"/>.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Hash of the raw record; see <see cref="Post.RawSha256"/>.</summary>
    public string? RawSha256 { get; init; }

    /// <summary>Calibrated probability of support, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The versions and the threshold applied.</summary>
    public required AppliedVersions Applied { get; init; }

    /// <summary>Labels with scores, highest first.</summary>
    public required IReadOnlyList<LabelScore> Labels { get; init; }

    /// <summary>The sides named.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Why, strongest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The phase in that region at publication.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The rules that may be touched, as references for the analyst (<c>SKB-2022 D2</c>).</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Traffic-light severity for sorting.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Live, shadow or sample.</summary>
    public FlagMode Mode { get; init; } = FlagMode.Live;

    /// <summary>Posts with the same text share a group: hex of the text's hash after normalising.</summary>
    public string? DuplicateGroup { get; init; }

    /// <summary>Where the post lies in the stream; set by the stream when the flag is produced.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Until when a report can be made: seven days after the post became known (UU 7/2017 art 454, UU 10/2016 art 134). UTC.</summary>
    public required DateTimeOffset Deadline { get; init; }
}

/// <summary>The record that a flag was made from.</summary>
/// <param name="Topic">Topic.</param>
/// <param name="Partition">Partition.</param>
/// <param name="Offset">Offset.</param>
public sealed record Provenance(string Topic, int Partition, long Offset);
