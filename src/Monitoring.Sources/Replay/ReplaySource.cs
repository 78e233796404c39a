using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Replay;

/// <summary>Reads exports and archives as if they were a platform: <c>replay:NAME</c>, whose address is a JSONL or CSV file or a folder of them, also gzipped.</summary>
/// <remarks>
/// Files of a folder are read in the order of their names; the last one is followed while it grows. A restart goes on at the very row.
/// Memory is constant. See <see cref="ReplayOptions"/> for mapping and speed.
/// </remarks>
public sealed class ReplaySource : ISource, IDisposable
{
    private readonly ReplayOptions _options;
    private readonly ReplayMappings _mappings;
    private readonly ReplayReader _reader;
    private readonly TimeProvider _time;
    private readonly ILogger<ReplaySource> _logger;

    /// <summary>Makes the source; the watchlists of all profiles are read now.</summary>
    /// <exception cref="OptionsValidationException">A profile's watchlist has errors: all of them.</exception>
    public ReplaySource(IOptions<ReplayOptions> options, IOptions<WatchlistOptions> watchlistOptions, TimeProvider time, ILogger<ReplaySource> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(watchlistOptions);
        _options = options.Value;
        _mappings = new ReplayMappings(_options, watchlistOptions.Value);
        _reader = new ReplayReader(_options, logger);
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public string Platform => "replay";

    /// <inheritdoc/>
    public Task<PollOutcome> PollAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(cursor);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Poll(account, cursor));
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private PollOutcome Poll(WatchedAccount account, AccountCursor cursor)
    {
        var now = _time.GetUtcNow();
        try
        {
            var address = account.Url ?? "";
            var files = ReplayFiles.List(_options.Directory, address);
            if (files is null)
                return Refused(cursor, AccountState.Forbidden, "outside of Sources:Replay:Directory", now);
            if (files.Count == 0)
                return Refused(cursor, AccountState.NotFound, "no file there", now);

            var step = ReplayStep.Next(ReplayMark.Of(cursor.Marks), address, files);
            return step.Shrunk ? Refused(cursor, AccountState.Unreadable, "the file is shorter than what was read of it", now) : ReadPage(account, cursor, step, now);
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(cursor, AccountState.Forbidden, "the file may not be read", now);
        }
        catch (IOException failure)
        {
            return PollOutcome.Empty(CursorTransitions.Failed(cursor, failure.GetType().Name, now));
        }
    }

    private PollOutcome ReadPage(WatchedAccount account, AccountCursor cursor, ReplayStep step, DateTimeOffset now)
    {
        if (step.OutOfOrder > 0)
            ReplayLog.FilesOutOfOrder(_logger, step.File.Name, step.OutOfOrder);

        var name = AccountKey.NativeIdOf(account.AccountKey) ?? "";
        var profile = _options.ProfileOf(name);
        var pace = new ReplayPace(profile.PostsPerSecond, profile.RealtimeFactor);
        var page = new ReplayPage(step.Mark, pace.PageSize(_options.PageSize));
        if (!step.NothingNew)
            _reader.Fill(page, step.File, _mappings.Of(name), pace, account, now);
        if (page is { End: ReplayPageEnd.Broken, IsEmpty: true })
            return Refused(cursor, AccountState.Unreadable, "damaged compressed file, or CSV without a whole header line", now);

        if (page is { End: ReplayPageEnd.FileEnded, IsEmpty: false })
            ReplayLog.FileEnded(_logger, step.File.Name, page.Mark.Line);
        var more = page.End is ReplayPageEnd.Full or ReplayPageEnd.Paced or ReplayPageEnd.Broken || (page.End == ReplayPageEnd.FileEnded && !step.IsLast);
        var newest = page.Posts.Count == 0 ? (DateTimeOffset?)null : page.Posts.Max(post => post.PublishedAt);
        var next = more ? page.NextDue ?? pace.After(page.Posts.Count, now) : null;
        return new PollOutcome(CursorTransitions.Answered(cursor, now, page.Mark.ToMarks(), newest, next), page.Posts, [], more, page.Dropped);
    }

    private static PollOutcome Refused(AccountCursor cursor, AccountState state, string reason, DateTimeOffset now) =>
        PollOutcome.Empty(CursorTransitions.Refused(cursor, state, reason, now));
}
