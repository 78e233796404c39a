using Monitoring.Contracts.Posts;

namespace Monitoring.Sources.Replay;

/// <summary>What one poll of a replay gathers.</summary>
/// <param name="mark">Where it begins.</param>
/// <param name="size">Rows that fill it; those that are dropped count too, so that one page is bounded work.</param>
internal sealed class ReplayPage(ReplayMark mark, int size)
{
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly List<Post> _posts = [];

    /// <summary>Where reading goes on.</summary>
    public ReplayMark Mark { get; private set; } = mark;

    /// <summary>The posts in the order of the file.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    /// <summary>Rows left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Dropped => _dropped;

    /// <summary>How many rows were left out.</summary>
    public int DroppedCount { get; private set; }

    /// <summary>Why the page ended.</summary>
    public ReplayPageEnd End { get; set; }

    /// <summary>When the next row is due, if the pace says so.</summary>
    public DateTimeOffset? NextDue { get; set; }

    /// <summary>Whether it holds all that one page may.</summary>
    public bool IsFull => _posts.Count + DroppedCount >= size;

    /// <summary>Whether no row was read.</summary>
    public bool IsEmpty => _posts.Count + DroppedCount == 0;

    /// <summary>Moves the mark behind what was read.</summary>
    public void MoveTo((long Offset, long Line) position) => Mark = Mark with { Offset = position.Offset, Line = position.Line, EndSize = -1 };

    /// <summary>Marks the end of the file as read.</summary>
    public void Finish(long size)
    {
        Mark = Mark with { EndSize = size };
        End = ReplayPageEnd.FileEnded;
    }

    /// <summary>Takes a post in; the first one of a replay sets the pace.</summary>
    public void Add(Post post, DateTimeOffset now)
    {
        _posts.Add(post);
        if (Mark.PaceFrom is null)
            Mark = Mark with { PaceFrom = post.PublishedAt, PaceAt = now };
    }

    /// <summary>Counts a row that gave no post.</summary>
    public void Drop(string reason)
    {
        DroppedCount++;
        _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
    }
}

/// <summary>Why a page ended.</summary>
internal enum ReplayPageEnd
{
    /// <summary>There was nothing to read.</summary>
    NothingNew,

    /// <summary>The page is full; more lies behind it.</summary>
    Full,

    /// <summary>The next row is not due yet.</summary>
    Paced,

    /// <summary>The last line is still being written.</summary>
    Unsettled,

    /// <summary>The file's end.</summary>
    FileEnded,

    /// <summary>The file is damaged from here on.</summary>
    Broken,
}
