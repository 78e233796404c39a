using Monitoring.Contracts.Problems;
using Monitoring.Worker.Status;

namespace Monitoring.Worker.Snapshots;

/// <summary>One kind of file in force: parsed, checked and swapped as one reference. A later bad one keeps the last good.</summary>
/// <remarks><see cref="Start"/> and <see cref="Check"/> belong to one thread; the rest is read by any.</remarks>
/// <param name="kind"><c>model</c>, <c>roster</c>, <c>policy</c>.</param>
/// <param name="path">The file or folder.</param>
/// <param name="load">Parses and checks it.</param>
/// <param name="versionOf">The version that is shown and stamped.</param>
/// <param name="time">Clock.</param>
internal sealed class Snapshot<T>(string kind, string path, Func<string, Checked<T>> load, Func<T, string> versionOf, TimeProvider time) : ISnapshot
    where T : class
{
    private volatile State? _state;

    /// <inheritdoc/>
    public string Kind => kind;

    /// <inheritdoc/>
    public string Version => versionOf(Value);

    /// <summary>What is in force.</summary>
    public T Value => (_state ?? throw new InvalidOperationException($"The {kind} is not loaded yet.")).Value;

    /// <inheritdoc/>
    public bool Loaded => _state is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Problem> Start()
    {
        // The hash is taken first: a file that changes in between is looked at again.
        var hash = ContentHash.Of(path);
        var found = load(path);
        if (found.IsGood)
        {
            _state = new State(found.Value, hash, time.GetUtcNow(), hash, null, []);
        }

        return found.Problems;
    }

    /// <inheritdoc/>
    public SnapshotChange Check()
    {
        var state = _state!;
        var hash = ContentHash.Of(path);
        switch (SnapshotDecision.Of(state.AppliedHash, state.SeenHash, hash))
        {
            case SnapshotStep.Keep:
                return SnapshotChange.None;
            case SnapshotStep.Restore:
                _state = state with { SeenHash = hash, RejectedAt = null, Problems = [] };
                return SnapshotChange.Restored;
            default:
                return Take(state, hash, load(path));
        }
    }

    /// <inheritdoc/>
    public SnapshotStatus Read()
    {
        var state = _state!;
        return new SnapshotStatus(kind, versionOf(state.Value), state.AppliedAt, state.RejectedAt, [.. state.Problems.Select(problem => problem.ToString())]);
    }

    private SnapshotChange Take(State state, string hash, Checked<T> found)
    {
        var now = time.GetUtcNow();
        _state = found.IsGood
            ? new State(found.Value, hash, now, hash, null, [])
            : state with { SeenHash = hash, RejectedAt = now, Problems = found.Problems };
        return found.IsGood ? SnapshotChange.Applied : SnapshotChange.Rejected;
    }

    private sealed record State(T Value, string AppliedHash, DateTimeOffset AppliedAt, string SeenHash, DateTimeOffset? RejectedAt, IReadOnlyList<Problem> Problems);
}
