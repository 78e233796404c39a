using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Replay;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Replay;

/// <summary>A replay over a scratch folder, with a clock that is far behind every file's last write.</summary>
internal sealed class ReplayFixture : IDisposable
{
    public static readonly DateTimeOffset Start = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ReplaySource? _source;

    public ScratchFolder Folder { get; } = new();

    public FakeTimeProvider Time { get; } = new(Start);

    public ReplayOptions Options { get; } = new();

    public WatchedAccount Account { get; set; } = new()
    {
        AccountKey = "replay:contoh",
        Platform = "replay",
        Url = "posts.jsonl",
        Agency = "DINDIK-99",
        Region = "9901",
        SubjectType = SubjectType.Pns,
        Attribution = Attribution.Verified,
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    public AccountCursor Cursor { get; set; } = AccountCursor.Start("replay:contoh");

    public ReplaySource Source => _source ??= NewSource();

    public ReplayProfile Profile()
    {
        var profile = new ReplayProfile();
        Options.Profiles["contoh"] = profile;
        return profile;
    }

    public ReplaySource NewSource()
    {
        Options.Directory = Folder.Path;
        return new ReplaySource(new OptionsWrapper<ReplayOptions>(Options), new OptionsWrapper<WatchlistOptions>(new()), Time, NullLogger<ReplaySource>.Instance);
    }

    /// <summary>A new process: nothing is left but the cursor.</summary>
    public void Restart()
    {
        _source?.Dispose();
        _source = null;
    }

    public async Task<PollOutcome> PollAsync()
    {
        var outcome = await Source.PollAsync(Account, Cursor, TestContext.Current.CancellationToken);
        Cursor = outcome.Cursor;
        return outcome;
    }

    /// <summary>Polls until there is no more right behind, as the loop does.</summary>
    public async Task<List<Post>> PollAllAsync(bool restart = false)
    {
        var posts = new List<Post>();
        for (var page = 0; page < 10_000; page++)
        {
            var outcome = await PollAsync();
            posts.AddRange(outcome.Posts);
            if (!outcome.More)
                return posts;
            if (restart)
                Restart();
        }

        throw new InvalidOperationException("The replay does not end.");
    }

    public void Dispose()
    {
        Restart();
        Folder.Dispose();
    }
}
