using System.Text.Json;
using Monitoring.Contracts.Sources;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Bluesky;

/// <summary>Finds who an account is (its DID) and where its repository lies (its server).</summary>
/// <remarks>Sources: https://atproto.com/specs/handle, https://atproto.com/specs/did, https://web.plc.directory/spec.</remarks>
internal sealed class BlueskyIdentity(SourceClient client, BlueskyOptions options)
{
    private const string Plc = "did:plc:";
    private const string Web = "did:web:";

    /// <summary>The DID of a handle, or of a DID itself.</summary>
    public async Task<Found<string>> DidAsync(string handleOrDid, CancellationToken cancellationToken)
    {
        if (handleOrDid.StartsWith("did:", StringComparison.Ordinal))
            return handleOrDid;

        var address = new Uri(options.Service, $"/xrpc/com.atproto.identity.resolveHandle?handle={Uri.EscapeDataString(handleOrDid)}");
        var answer = await client.GetAsync(BlueskySource.Name, new SourceRequest(address), cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { Status: 400 } => SourceAnswer.Refused(AccountState.NotFound, "the handle is not known"),
            { Kind: not AnswerKind.Content } => answer,
            _ when JsonReading.Parse(answer.Body)?.Text("did") is { } did => did,
            _ => SourceAnswer.Refused(AccountState.Unreadable, "the handle's answer has no DID"),
        };
    }

    /// <summary>The server that a DID's document names.</summary>
    public async Task<Found<Uri>> ServerAsync(string did, CancellationToken cancellationToken)
    {
        if (DocumentOf(did) is not { } address)
            return SourceAnswer.Refused(AccountState.Unreadable, "a DID of no known kind");

        var answer = await client.GetAsync(BlueskySource.Name, new SourceRequest(address), cancellationToken).ConfigureAwait(false);
        if (answer.Kind != AnswerKind.Content)
            return answer;

        var server = JsonReading.Parse(answer.Body) is { } document && document.Text("id") == did ? ServerOf(document) : null;
        return server is not null ? server : SourceAnswer.Refused(AccountState.Unreadable, "the DID document names no server");
    }

    private Uri? DocumentOf(string did)
    {
        if (did.StartsWith(Plc, StringComparison.Ordinal))
            return did[Plc.Length..].All(char.IsAsciiLetterOrDigit) ? new Uri(options.Directory, $"/{did}") : null;
        if (!did.StartsWith(Web, StringComparison.Ordinal))
            return null;

        // atproto allows a host alone, with a port only on localhost
        var host = Uri.UnescapeDataString(did[Web.Length..]);
        var scheme = host.StartsWith("localhost", StringComparison.Ordinal) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        return Uri.TryCreate($"{scheme}://{host}/.well-known/did.json", UriKind.Absolute, out var address) && address.Authority == host && Redirect.IsAskable(address)
            ? address
            : null;
    }

    private static Uri? ServerOf(JsonElement document)
    {
        var endpoint = document.Items("service")
            .Where(service => service.Text("id")?.EndsWith("#atproto_pds", StringComparison.Ordinal) == true && service.Text("type") == "AtprotoPersonalDataServer")
            .Select(service => service.Text("serviceEndpoint"))
            .FirstOrDefault();
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var server) && Redirect.IsAskable(server) ? server : null;
    }
}
