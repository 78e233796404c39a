using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Topics;
using Monitoring.Streaming.DeadLetters;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Classifying;

/// <summary>From a consumed record to what is written for it, bytes to bytes: a step beside the loop, safe to run on several threads.</summary>
internal sealed class RecordProcessor(IPostAssessor assessor, string group, int maxBytes, TimeProvider time, ILogger logger)
{
    /// <summary>How often a record on which the classifier throws is tried: a bug repeats, a passing fault does not.</summary>
    public const int Attempts = 3;

    private long _processed;

    /// <summary>Records processed so far: the sign of life of a slow step.</summary>
    public long Processed => Interlocked.Read(ref _processed);

    /// <summary>Processes records on all cores; the result has their order.</summary>
    public FinishedRecord[] ProcessAll(IReadOnlyList<ConsumeResult<byte[], byte[]>> records)
    {
        var finished = new FinishedRecord[records.Count];
        Parallel.For(0, finished.Length, index => finished[index] = Process(records[index]));
        return finished;
    }

    /// <summary>Processes one record.</summary>
    public FinishedRecord Process(ConsumeResult<byte[], byte[]> record)
    {
        var parent = EventReader.Header(record.Message, EventHeaders.TraceParent);
        using var activity = Traces.Assess(parent);
        var outcome = EventReader.ReadPost(record.Message, maxBytes) switch
        {
            PostEvent.Captured captured => Assess(captured, record),
            PostEvent.Deleted => new RecordOutcome.Deleted(),
            PostEvent.Poison poison => new RecordOutcome.Dead(poison, 1, "parse"),
            _ => throw new InvalidOperationException("An event of a kind that was added without a case here."),
        };
        Interlocked.Increment(ref _processed);
        return new FinishedRecord(record, outcome, Outputs(record, outcome, activity?.Id ?? parent));
    }

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

                // The type alone: a classifier's message may hold the text of the post.
                Log.AssessmentFailed(logger, exception.GetType().Name, record.Topic, record.Partition.Value, record.Offset.Value, attempt);
                return new RecordOutcome.Dead(
                    new PostEvent.Poison(DeadLetterReasons.AssessmentFailed, "The classifier failed on this post again and again.", exception.GetType().Name), attempt, "assess");
            }
        }
    }

    private IReadOnlyList<Output> Outputs(ConsumeResult<byte[], byte[]> record, RecordOutcome outcome, string? trace)
    {
        var now = time.GetUtcNow();
        return outcome switch
        {
            RecordOutcome.Assessed { Post.Flag: { } flag } flagged =>
                [new(TopicNames.Assessments, EventWriter.Of(flagged.Post.Assessment, now, trace)), new(TopicNames.Flags, EventWriter.Of(flag, now, trace))],
            RecordOutcome.Assessed assessed => [new(TopicNames.Assessments, EventWriter.Of(assessed.Post.Assessment, now, trace))],
            RecordOutcome.Dead dead => [new(TopicNames.DeadLetters, DeadLetterWriter.Of(record, dead.Poison, dead.Stage, dead.Attempts, group, now))],
            _ => [],
        };
    }
}
