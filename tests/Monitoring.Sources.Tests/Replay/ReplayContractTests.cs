using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Tests.Contract;

namespace Monitoring.Sources.Tests.Replay;

public sealed class ReplayContractTests : SourceContractTests<ReplayStage>;

/// <summary>The same contract with a compressed file, which cannot be entered in the middle.</summary>
public sealed class ReplayGzipContractTests : SourceContractTests<ReplayGzipStage>;

public class ReplayStage : SourceStage
{
    private readonly ReplayFixture _replay = new();
    private readonly StringBuilder _lines = new();
    private int _count;

    public ReplayStage()
    {
        _replay.Options.PageSize = 7;
        Write("");
    }

    public override WatchedAccount Account => _replay.Account with { Url = FileName, RegisteredAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    protected virtual string FileName => "posts.jsonl";

    public override ISource NewSource()
    {
        _replay.Restart();
        return _replay.Source;
    }

    public override Task PublishAsync(IReadOnlyList<string> texts, DateTimeOffset? publishedAt = null)
    {
        foreach (var text in texts)
            Append(++_count, text, publishedAt);
        return Task.CompletedTask;
    }

    // a later row with the id of an earlier one is its edit
    public override Task<bool> TryEditNewestAsync(string text)
    {
        Append(_count, text, publishedAt: null);
        return Task.FromResult(true);
    }

    public override Task VanishAsync()
    {
        File.Delete(Path.Combine(_replay.Folder.Path, FileName));
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _replay.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private void Append(int id, string text, DateTimeOffset? publishedAt)
    {
        var time = (publishedAt ?? _replay.Time.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture);
        _lines.Append($$"""{"id":"{{id}}","text":{{JsonSerializer.Serialize(text)}},"publishedAt":"{{time}}"}""").Append('\n');
        Write(_lines.ToString());
    }

    private void Write(string content) =>
        _ = FileName.EndsWith(".gz", StringComparison.Ordinal) ? _replay.Folder.WriteGzip(FileName, content) : _replay.Folder.Write(FileName, content);
}

public sealed class ReplayGzipStage : ReplayStage
{
    protected override string FileName => "posts.jsonl.gz";
}
