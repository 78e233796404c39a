using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Http;
using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Bluesky;

/// <summary>Reads the posts and reposts of Bluesky accounts from their own servers, forward from the last key: <c>bluesky:DID</c> or <c>bluesky:HANDLE</c>.</summary>
/// <remarks>
/// Edits and deletions are noticed among the newest <see cref="BlueskyOptions.RecheckRecords"/> records of each kind. A record that its writer puts under
/// a key older than those is not found: only the stream of the whole network would show it.
/// </remarks>
internal sealed class BlueskySource : ISource
{
    /// <summary>The platform's name.</summary>
    public const string Name = "bluesky";

    private readonly BlueskyOptions _options;
    private readonly BlueskyIdentity _identity;
    private readonly BlueskyRepository _repository;
    private readonly SharedPosts _shared;
    private readonly TimeProvider _time;
    private readonly ILogger<BlueskySource> _logger;

    public BlueskySource(SourceClient client, IOptions<BlueskyOptions> options, TimeProvider time, ILogger<BlueskySource> logger)
    {
        _options = options.Value;
        _identity = new BlueskyIdentity(client, _options);
        _repository = new BlueskyRepository(client);
        _shared = new SharedPosts(_identity, _repository, _options);
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public string Platform => Name;

    /// <inheritdoc/>
    public async Task<PollOutcome> PollAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(cursor);
        cancellationToken.ThrowIfCancellationRequested();

        var located = await LocateAsync(account, cursor, cancellationToken).ConfigureAwait(false);
        if (located.Value is not { } marks)
            return PollOutcome.Empty(cursor.After(located.Refusal!, _time.GetUtcNow()));

        var page = new BlueskyPage(account, _time.GetUtcNow());
        var refusal = await ReadAsync(page, BlueskyRecord.Post, marks.Posts, marks, cancellationToken).ConfigureAwait(false);
        if (refusal is null && !page.More)
            refusal = await ReadAsync(page, BlueskyRecord.Repost, marks.Reposts, marks, cancellationToken).ConfigureAwait(false);
        if (refusal is not null)
            return PollOutcome.Empty(cursor.After(refusal, _time.GetUtcNow()));

        return page.End(cursor, marks);
    }

    // a server that is known and was asked lately is not looked up again; one that has refused may have handed the account on
    private async Task<Found<BlueskyMarks>> LocateAsync(WatchedAccount account, AccountCursor cursor, CancellationToken cancellationToken)
    {
        var marks = BlueskyMarks.Of(cursor);
        var now = _time.GetUtcNow();
        if (marks is { Did: not null, Server: not null } && cursor.State == AccountState.Active && now - marks.CheckedAt < _options.IdentityLifetime)
            return marks;

        var did = marks.Did is { } known ? known : await _identity.DidAsync(AccountKey.NativeIdOf(account.AccountKey) ?? "", cancellationToken).ConfigureAwait(false);
        if (did.Value is null)
            return did.Refusal!;
        var server = await _identity.ServerAsync(did.Value, cancellationToken).ConfigureAwait(false);
        if (server.Value is null)
            return server.Refusal!;
        if (await _repository.OptOutAsync(server.Value, did.Value, cancellationToken).ConfigureAwait(false) is { } optOut)
            return optOut;

        if (marks.Server is not null && marks.Server != server.Value)
            BlueskyLog.Moved(_logger);
        return marks with { Did = did.Value, Server = server.Value, CheckedAt = now };
    }

    private async Task<SourceAnswer?> ReadAsync(BlueskyPage page, string collection, BlueskyWindow window, BlueskyMarks marks, CancellationToken cancellationToken)
    {
        var start = window.Start(page.Account.RegisteredAt, page.Now);
        var list = await _repository.ListAsync(marks.Server!, marks.Did!, collection, start, _options.PageSize, cancellationToken).ConfigureAwait(false);
        if (list.Value is not { } listed)
            return list.Refusal;

        var listing = window.Compare(start, listed.Records, listed.IsFull, _options.RecheckRecords, page.Now);
        var texts = await _shared.TextsAsync(listing.Fresh, cancellationToken).ConfigureAwait(false);
        page.Add(collection, listing, marks.Did!, listed.Bad, texts);
        return null;
    }
}
