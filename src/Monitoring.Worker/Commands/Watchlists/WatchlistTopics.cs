using System.Text;
using System.Text.Json.Serialization.Metadata;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Topics;
using Monitoring.Contracts.Watchlist;
using Monitoring.Streaming.Envelopes;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;

namespace Monitoring.Worker.Commands.Watchlists;

/// <summary>What the broker holds of the watchlist: of each key the last record counts, and a tombstone takes it away.</summary>
internal sealed class WatchlistTopics(StreamEndpoint endpoint, KafkaOptions options)
{
    /// <summary>The accounts.</summary>
    public Task<Dictionary<string, WatchedAccount>> AccountsAsync(CancellationToken stop) => ReadAsync(TopicNames.Accounts, MonitoringJson.Default.WatchedAccount, stop);

    /// <summary>How far each has been read, and what its platform says of it.</summary>
    public Task<Dictionary<string, AccountCursor>> CursorsAsync(CancellationToken stop) => ReadAsync(TopicNames.Cursors, MonitoringJson.Default.AccountCursor, stop);

    private async Task<Dictionary<string, T>> ReadAsync<T>(string topic, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        var last = new Dictionary<string, T>(StringComparer.Ordinal);
        await foreach (var record in new TopicReader(endpoint, options).ReadAsync(topic, since: null, follow: false, stop))
        {
            var key = record.Key is null ? "" : Encoding.UTF8.GetString(record.Key);
            if (EventReader.TryRead(record.Value, type) is { } value)
            {
                last[key] = value;
            }
            else
            {
                last.Remove(key);
            }
        }

        return last;
    }
}
