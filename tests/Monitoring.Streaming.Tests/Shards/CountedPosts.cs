using Monitoring.Brokers;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.Tests.Shards;

/// <summary>A watchlist whose posts are counted: what must come out is known by number.</summary>
internal sealed class CountedPosts
{
    public const int FlagEvery = 10;
    public const int All = Accounts * PostsPerAccount;
    private const int Accounts = 12;
    private const int PostsPerAccount = 150;
    private const int Rounds = 3;
    private static readonly string[] Keys = [.. Enumerable.Range(0, Accounts).Select(n => $"replay:akun{n}")];
    private readonly string _prefix = $"kill-{Guid.NewGuid():N}";

    public static IEnumerable<string> Expected(int every) =>
        Keys.SelectMany(key => Enumerable.Range(1, PostsPerAccount).Where(number => number % every == 0).Select(number => $"replay:{CountingPoller.IdOf(key, number)}"));

    public static Task SeenAsync(Pipeline reader, int posts) =>
        Until.TrueAsync(async () => (await reader.KeysAsync(TopicNames.Assessments)).Distinct().Count() >= posts, $"{posts} assessments", TimeSpan.FromSeconds(90));

    public async Task<Pipeline> WatchAsync(StreamEndpoint endpoint)
    {
        var options = RealBroker.Options(options => (options.GroupPrefix, options.Slot) = (_prefix, "reader"));
        await new AccountPublisher(endpoint, options, TimeProvider.System).PublishAsync(Keys.Select(Posts.Account), [], CancellationToken.None);
        return new Pipeline(endpoint, options);
    }

    public async Task KillAgainAndAgainAsync(Pipeline reader)
    {
        var random = new Random(6);
        for (var round = 1; round <= Rounds; round++)
        {
            using var instance = Start(reader.Endpoint, "a");
            await SeenAsync(reader, (All * round / (Rounds + 1)) - random.Next(100));
            instance.Kill();
        }

        using var last = Start(reader.Endpoint, "a");
        await SeenAsync(reader, All);
        await last.EndAsync();
    }

    public InstanceProcess Start(StreamEndpoint endpoint, string slot, params string[] more) =>
        new(endpoint, endpoint.Transactional ? "real" : "embedded", _prefix, slot, PostsPerAccount, more);
}
