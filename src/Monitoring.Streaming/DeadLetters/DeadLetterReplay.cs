using Confluent.Kafka;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.Reading;
using Monitoring.Streaming.Settings;

namespace Monitoring.Streaming.DeadLetters;

/// <summary>Sends dead letters back to the topic they came from, byte for byte, with the headers that they had. They keep their origin headers, so a second death tells the first story.</summary>
public sealed class DeadLetterReplay(StreamEndpoint endpoint, KafkaOptions options)
{
    // The failure of the last time is history; where the record came from stays.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        DeadLetterHeaders.Reason, DeadLetterHeaders.Message, DeadLetterHeaders.Exception, DeadLetterHeaders.Stage, DeadLetterHeaders.Attempt,
        DeadLetterHeaders.Group, DeadLetterHeaders.AppVersion,
    };

    /// <summary>Sends the letters; all are acknowledged when the task ends.</summary>
    /// <returns>How many were sent; a letter without an origin cannot be and is left out.</returns>
    /// <exception cref="KafkaException">The broker refused one; those before it may have been sent.</exception>
    public async Task<int> SendAsync(IEnumerable<TopicRecord> letters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letters);
        using var producer = new ProducerBuilder<byte[], byte[]>(ClientSettings.Producer(endpoint with { Transactional = false }, options, "replay")).SetLogHandler((_, _) => { }).Build();
        var sent = 0;
        foreach (var chunk in letters.Where(letter => letter.Header(DeadLetterHeaders.Topic) is not null).Chunk(options.BatchSize))
        {
            await Task.WhenAll(chunk.Select(letter => producer.ProduceAsync(letter.Header(DeadLetterHeaders.Topic), Message(letter), cancellationToken))).ConfigureAwait(false);
            sent += chunk.Length;
        }

        return sent;
    }

    private static Message<byte[], byte[]> Message(TopicRecord letter)
    {
        var headers = new Headers();
        foreach (var (name, value) in letter.Headers.Where(header => !Dropped.Contains(header.Key)))
        {
            headers.Add(name, value);
        }

        return new Message<byte[], byte[]> { Key = letter.Key!, Value = letter.Value!, Headers = headers };
    }
}
