using System.Collections.Concurrent;

namespace Monitoring.Sources.Bluesky;

/// <summary>Fetches the text of posts that watched accounts repost or quote, each from its author's own server.</summary>
/// <remarks>A courtesy to the reader of a flag: what cannot be had is left out, and the post itself is not held up.</remarks>
internal sealed class SharedPosts(BlueskyIdentity identity, BlueskyRepository repository, BlueskyOptions options)
{
    // servers of authors, so that a page of reposts does not ask the directory for the same author again and again
    private const int MaxServers = 4096;

    private readonly ConcurrentDictionary<string, Uri> _servers = new(StringComparer.Ordinal);

    /// <summary>The texts of what the records share, by address; at most <see cref="BlueskyOptions.MaxSharedPosts"/>.</summary>
    public async Task<IReadOnlyDictionary<AtUri, string>> TextsAsync(IEnumerable<BlueskyRecord> records, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<AtUri, string>();
        foreach (var uri in records.Select(BlueskyContent.SharedBy).OfType<AtUri>().Distinct().Take(options.MaxSharedPosts))
        {
            if (await TextAsync(uri, cancellationToken).ConfigureAwait(false) is { } text)
                texts[uri] = text;
        }

        return texts;
    }

    private async Task<string?> TextAsync(AtUri uri, CancellationToken cancellationToken)
    {
        if (await ServerAsync(uri.Did, cancellationToken).ConfigureAwait(false) is not { } server)
            return null;
        if (await repository.RecordAsync(server, uri, cancellationToken).ConfigureAwait(false) is { } record)
            return record.Value.Text("text");

        // deleted, or its author has moved: look the server up again next time
        _servers.TryRemove(uri.Did, out _);
        return null;
    }

    private async Task<Uri?> ServerAsync(string did, CancellationToken cancellationToken)
    {
        if (_servers.TryGetValue(did, out var known))
            return known;

        var found = await identity.ServerAsync(did, cancellationToken).ConfigureAwait(false);
        // an author who asks not to be shown to those who are not logged in is not shown through others either
        if (found.Value is null || await repository.OptOutAsync(found.Value, did, cancellationToken).ConfigureAwait(false) is not null)
            return null;
        if (_servers.Count >= MaxServers)
            _servers.Clear();
        return _servers[did] = found.Value;
    }
}
