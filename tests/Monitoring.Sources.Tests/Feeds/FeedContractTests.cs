using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Tests.Contract;

namespace Monitoring.Sources.Tests.Feeds;

/// <summary>The feed source keeps what every source keeps, served by a real nginx.</summary>
public sealed class FeedContractTests : SourceContractTests<FeedStage>;

public sealed class FeedStage : SourceStage
{
    private readonly Nginx _nginx = new();
    private readonly FeedHost _host = new();
    private readonly List<(int Id, string Text, DateTimeOffset At)> _entries = [];

    public override string? MissingHere => Nginx.Missing;

    public override WatchedAccount Account => FeedHost.Account(new(_nginx.Address, "feed.xml"));

    public override async ValueTask SetUpAsync()
    {
        await _nginx.StartAsync();
        Write();
    }

    public override ISource NewSource() => _host.Source;

    public override Task PublishAsync(IReadOnlyList<string> texts, DateTimeOffset? publishedAt = null)
    {
        foreach (var text in texts)
        {
            var at = publishedAt ?? Account.RegisteredAt.AddDays(1).AddSeconds(_entries.Count);
            _entries.Add((_entries.Count + 1, text, at));
        }

        Write();
        return Task.CompletedTask;
    }

    public override Task<bool> TryEditNewestAsync(string text)
    {
        _entries[^1] = _entries[^1] with { Text = text };
        Write();
        return Task.FromResult(true);
    }

    public override Task VanishAsync()
    {
        _nginx.Delete("feed.xml");
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (Nginx.Missing is null)
        {
            await _nginx.DisposeAsync();
        }
    }

    private void Write()
    {
        var feed = new StringBuilder("""<?xml version="1.0"?><rss version="2.0"><channel>""");
        foreach (var (id, text, at) in Enumerable.Reverse(_entries))
        {
            feed.Append(CultureInfo.InvariantCulture, $"<item><guid>{id}</guid><description>{WebUtility.HtmlEncode(WebUtility.HtmlEncode(text))}</description><pubDate>{at:R}</pubDate></item>");
        }

        _nginx.Write("feed.xml", feed.Append("</channel></rss>").ToString());
    }
}
