using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Bluesky;
using Monitoring.Sources.Polling;
using Monitoring.Sources.Tests.Contract;

namespace Monitoring.Sources.Tests.Bluesky;

/// <summary>The contract of a source against a real Bluesky server.</summary>
public sealed class BlueskyContractTests : SourceContractTests<BlueskyStage>;

public sealed class BlueskyStage : SourceStage
{
    private BlueskyFixture? _fixture;
    private PdsAccount? _person;
    private WatchedAccount? _account;
    private AtUri? _newest;

    public override string? MissingHere => LocalPds.MissingHere;

    public override WatchedAccount Account => _account!;

    public override async ValueTask SetUpAsync()
    {
        var pds = await LocalPds.StartAsync();
        _fixture = new BlueskyFixture(pds);
        _person = await PdsAccount.CreateAsync(pds);
        _account = BlueskyFixture.Watch(_person.Did);
    }

    public override ISource NewSource() => _fixture!.NewSource();

    public override async Task PublishAsync(IReadOnlyList<string> texts, DateTimeOffset? publishedAt = null)
    {
        if (publishedAt is { } time)
            await _person!.PostAsync(texts.Single(), Tid.From(time));
        else
            _newest = await _person!.PostAllAsync(texts);
    }

    public override async Task<bool> TryEditNewestAsync(string text)
    {
        await _person!.EditAsync(_newest!, text);
        return true;
    }

    public override async Task<bool> TryDeleteNewestAsync()
    {
        await _person!.DeleteAsync(_newest!);
        return true;
    }

    public override Task VanishAsync() => _person!.DeactivateAsync();

    public override ValueTask DisposeAsync()
    {
        _fixture?.Dispose();
        _person?.Dispose();
        return ValueTask.CompletedTask;
    }
}
