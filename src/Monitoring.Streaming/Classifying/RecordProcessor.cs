using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Classifying;

/// <summary>From a consumed record to its outcome: a pure step beside the loop, safe to run on several threads.</summary>
internal sealed class RecordProcessor(IPostAssessor assessor, int maxBytes, ILogger logger)
{
    /// <summary>How often a record on which the classifier throws is tried: a bug repeats, a passing fault does not.</summary>
    public const int Attempts = 3;

    public RecordOutcome Process(ConsumeResult<byte[], byte[]> record) => EventReader.ReadPost(record.Message, maxBytes) switch
    {
        PostEvent.Captured captured => Assess(captured, record),
        PostEvent.Deleted => new RecordOutcome.Deleted(),
        PostEvent.Poison poison => new RecordOutcome.Dead(poison, 1, "parse"),
        _ => throw new InvalidOperationException("An event of a kind that was added without a case here."),
    };

    private RecordOutcome Assess(PostEvent.Captured captured, ConsumeResult<byte[], byte[]> record)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var assessed = assessor.Assess(captured.Post);
                return new RecordOutcome.Assessed(assessed.Flag is null
                    ? assessed
                    : assessed with { Flag = assessed.Flag with { Provenance = new(record.Topic, record.Partition.Value, record.Offset.Value) } });
            }
#pragma warning disable CA1031 // whatever a classifier throws must not stop the stream: after three tries the record is kept whole as a dead letter
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (attempt < Attempts)
                {
                    continue;
                }

                Log.AssessmentFailed(logger, exception, record.Topic, record.Partition.Value, record.Offset.Value, attempt);
                return new RecordOutcome.Dead(
                    new PostEvent.Poison(DeadLetterReasons.AssessmentFailed, "The classifier failed on this post again and again.", exception.GetType().Name), attempt, "assess");
            }
        }
    }
}
