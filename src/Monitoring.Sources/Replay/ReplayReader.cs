using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Replay;

/// <summary>Fills pages from files. A file stays open between two pages of one account, so that a compressed one is not read from its beginning for each.</summary>
internal sealed class ReplayReader(ReplayOptions options, ILogger logger) : IDisposable
{
    private const int MaxLoggedRows = 20;

    private readonly ConcurrentDictionary<string, OpenReplay> _open = new(StringComparer.Ordinal);

    /// <summary>Reads from the page's mark until the page, the file or the pace ends it.</summary>
    /// <exception cref="IOException">The file cannot be read now.</exception>
    public void Fill(ReplayPage page, ReplayFile file, ReplayMapping mapping, ReplayPace pace, WatchedAccount account, DateTimeOffset now)
    {
        try
        {
            var open = OpenAt(account.AccountKey, file, page.Mark);
            page.MoveTo(open.Reader.Mark);
            while (page.End == ReplayPageEnd.NothingNew)
                ReadRow(page, open, mapping, pace, account, now);
        }
        catch (InvalidDataException failure)
        {
            page.End = ReplayPageEnd.Broken;
            ReplayLog.FileBroken(logger, failure, file.Name, page.Mark.Line);
        }
        finally
        {
            if (page.End is not (ReplayPageEnd.Full or ReplayPageEnd.Paced))
                Close(account.AccountKey);
        }

        if (page.DroppedCount > MaxLoggedRows)
            ReplayLog.MoreRowsDropped(logger, file.Name, page.DroppedCount - MaxLoggedRows);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _open.Keys)
            Close(key);
    }

    private void ReadRow(ReplayPage page, OpenReplay open, ReplayMapping mapping, ReplayPace pace, WatchedAccount account, DateTimeOffset now)
    {
        if (page.IsFull)
        {
            page.End = ReplayPageEnd.Full;
            return;
        }

        if (!open.Reader.TryRead(out var record))
        {
            page.Finish(open.File.Size);
            return;
        }

        if (!record.Terminated && now - open.File.WrittenAt < options.Settle)
            page.End = ReplayPageEnd.Unsettled;
        else if (!record.IsBlank)
            Take(page, open, record, mapping.Map(record, open.RowOf(record), open.File.Name, account, now), pace, now);

        if (page.End == ReplayPageEnd.NothingNew)
            page.MoveTo(open.Reader.Mark);
        else
            open.Reader.Unread();
    }

    private void Take(ReplayPage page, OpenReplay open, RawRecord record, MappedRow mapped, ReplayPace pace, DateTimeOffset now)
    {
        if (mapped.Post is null)
        {
            page.Drop(mapped.Drop!);
            if (page.DroppedCount <= MaxLoggedRows)
                ReplayLog.RowDropped(logger, open.File.Name, record.Line, mapped.Drop!, mapped.What!);
        }
        else if (pace.DueAt(mapped.Post.PublishedAt, page.Mark.PaceFrom, page.Mark.PaceAt) is { } due && due > now)
        {
            page.NextDue = due;
            page.End = ReplayPageEnd.Paced;
        }
        else
        {
            page.Add(mapped.Post, now);
        }
    }

    private OpenReplay OpenAt(string accountKey, ReplayFile file, ReplayMark mark)
    {
        if (_open.TryGetValue(accountKey, out var open) && open.IsAt(file, mark))
            return open;

        Close(accountKey);
        return _open[accountKey] = OpenReplay.At(file, mark, options.MaxRecordBytes);
    }

    private void Close(string accountKey)
    {
        if (_open.TryRemove(accountKey, out var open))
            open.Dispose();
    }
}
