using Monitoring.Contracts.Sources;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Bluesky;

/// <summary>Asks a personal data server for the records of one account, without a login.</summary>
/// <remarks>Source: the lexicons <c>com.atproto.repo.listRecords</c>, <c>.getRecord</c> and <c>com.atproto.sync.getRepoStatus</c>.</remarks>
internal sealed class BlueskyRepository(SourceClient client)
{
    private const string OptOutLabel = "!no-unauthenticated";

    /// <summary>Records behind a key, forward.</summary>
    public async Task<Found<BlueskyList>> ListAsync(Uri server, string did, string collection, string after, int limit, CancellationToken cancellationToken)
    {
        var query = $"com.atproto.repo.listRecords?repo={Uri.EscapeDataString(did)}&collection={collection}&limit={limit}&reverse=true&cursor={Uri.EscapeDataString(after)}";
        var answer = await AskAsync(server, query, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 400)
            return await WhyNotAsync(server, did, cancellationToken).ConfigureAwait(false);
        if (answer.Kind != AnswerKind.Content)
            return answer;

        return JsonReading.Parse(answer.Body) is { } json && json.Child("records") is not null
            ? BlueskyList.Read(json, did, collection, limit)
            : SourceAnswer.Refused(AccountState.Unreadable, "not a list of records");
    }

    /// <summary>One record; null when it cannot be had.</summary>
    public async Task<BlueskyRecord?> RecordAsync(Uri server, AtUri uri, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(server, RecordQuery(uri), cancellationToken).ConfigureAwait(false);
        return answer.Kind == AnswerKind.Content && JsonReading.Parse(answer.Body) is { } json ? BlueskyRecord.Read(json) : null;
    }

    /// <summary>Null when the account may be read; else why not: it has asked not to be shown to those who are not logged in, or one could not find out.</summary>
    public async Task<SourceAnswer?> OptOutAsync(Uri server, string did, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(server, RecordQuery(new AtUri(did, BlueskyRecord.Profile, "self")), cancellationToken).ConfigureAwait(false);
        if (answer.Status == 400)
            return null; // no profile, or no account, which the list tells
        if (answer.Kind != AnswerKind.Content)
            return answer;

        var labels = JsonReading.Parse(answer.Body)?.Child("value")?.Child("labels")?.Items("values") ?? [];
        return labels.Any(label => label.Text("val") == OptOutLabel) ? SourceAnswer.Refused(AccountState.OptedOut, OptOutLabel) : null;
    }

    // the list answers 400 for accounts that are unknown, switched off or taken down alike
    private async Task<SourceAnswer> WhyNotAsync(Uri server, string did, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(server, $"com.atproto.sync.getRepoStatus?did={Uri.EscapeDataString(did)}", cancellationToken).ConfigureAwait(false);
        if (answer.Status == 400)
            return SourceAnswer.Refused(AccountState.NotFound, "the server does not know the account");

        return answer.Kind == AnswerKind.Content ? BlueskyStatus.AnswerOf(JsonReading.Parse(answer.Body)?.Text("status")) : answer;
    }

    private static string RecordQuery(AtUri uri) =>
        $"com.atproto.repo.getRecord?repo={Uri.EscapeDataString(uri.Did)}&collection={Uri.EscapeDataString(uri.Collection)}&rkey={Uri.EscapeDataString(uri.Key)}";

    private Task<SourceAnswer> AskAsync(Uri server, string query, CancellationToken cancellationToken) =>
        client.GetAsync(BlueskySource.Name, new SourceRequest(new Uri(server, $"/xrpc/{query}")) { Accept = "application/json" }, cancellationToken);
}
