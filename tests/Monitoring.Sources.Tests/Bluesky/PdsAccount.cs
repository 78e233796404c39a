using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Sources.Bluesky;

namespace Monitoring.Sources.Tests.Bluesky;

/// <summary>A person's account on the local server, who writes, edits and deletes as people do.</summary>
internal sealed class PdsAccount : IDisposable
{
    private static int _count;

    private readonly HttpClient _http;

    private PdsAccount(HttpClient http, string did, string handle) => (_http, Did, Handle) = (http, did, handle);

    public string Did { get; }

    public string Handle { get; }

    public static async Task<PdsAccount> CreateAsync(LocalPdsRun pds)
    {
        var number = Interlocked.Increment(ref _count);
        var http = new HttpClient { BaseAddress = pds.Server };
        // an address of its own, so that writers and readers do not share a budget
        http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{number % 250}");
        var handle = $"pegawai{number}.test";
        var session = await PostAsync(http, "com.atproto.server.createAccount", new { email = $"p{number}@contoh.test", handle, password = "hanya-untuk-tes" });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)session["accessJwt"]!);
        return new PdsAccount(http, (string)session["did"]!, handle);
    }

    public async Task<(AtUri Uri, string Cid)> CreateAsync(string collection, object record, string? rkey = null)
    {
        var body = new { repo = Did, collection, rkey, record, validate = rkey is null ? (bool?)null : false };
        var made = await PostAsync(_http, "com.atproto.repo.createRecord", body);
        return (AtUri.Read((string)made["uri"]!)!, (string)made["cid"]!);
    }

    public Task<(AtUri Uri, string Cid)> PostAsync(string text, string? rkey = null, object? reply = null, object? embed = null) =>
        CreateAsync(BlueskyRecord.Post, Record(text, reply, embed), rkey);

    public async Task<AtUri> PostAllAsync(IReadOnlyList<string> texts)
    {
        var last = "";
        foreach (var chunk in texts.Chunk(100))
        {
            var writes = chunk.Select(text => new Dictionary<string, object> { ["$type"] = "com.atproto.repo.applyWrites#create", ["collection"] = BlueskyRecord.Post, ["value"] = Record(text, null, null) });
            var made = await PostAsync(_http, "com.atproto.repo.applyWrites", new { repo = Did, writes });
            last = (string)made["results"]!.AsArray()[^1]!["uri"]!;
        }

        return AtUri.Read(last)!;
    }

    public Task PutAsync(AtUri uri, object record) =>
        PostAsync(_http, "com.atproto.repo.putRecord", new { repo = Did, collection = uri.Collection, rkey = uri.Key, record });

    public Task EditAsync(AtUri uri, string text) => PutAsync(uri, Record(text, null, null));

    public Task DeleteAsync(AtUri uri) => PostAsync(_http, "com.atproto.repo.deleteRecord", new { repo = Did, collection = uri.Collection, rkey = uri.Key });

    public Task DeactivateAsync() => PostAsync(_http, "com.atproto.server.deactivateAccount", new { });

    public void Dispose() => _http.Dispose();

    private static Dictionary<string, object> Record(string text, object? reply, object? embed)
    {
        var record = new Dictionary<string, object> { ["$type"] = BlueskyRecord.Post, ["text"] = text, ["createdAt"] = TimeProvider.System.GetUtcNow().ToString("O") };
        if (reply is not null)
            record["reply"] = reply;
        if (embed is not null)
            record["embed"] = embed;
        return record;
    }

    private static async Task<JsonObject> PostAsync(HttpClient http, string method, object body)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
        using var answer = await http.PostAsJsonAsync($"/xrpc/{method}", body, options, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method}: {text}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }
}
