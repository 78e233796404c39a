using System.Diagnostics;
using Confluent.Kafka;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Contracts.Topics;
using Monitoring.Instance;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Tests.Classifying;

public sealed class RecordProcessorTests
{
    [Fact]
    public void The_results_have_the_order_of_the_records()
    {
        var records = Enumerable.Range(0, 500).Select(n => Record(Posts.Of($"{n}"), n)).ToList();

        Processor().ProcessAll(records).Select(finished => finished.Record.Offset.Value).ShouldBe(Enumerable.Range(0, 500).Select(n => (long)n));
    }

    [Fact]
    public void A_flag_says_which_record_it_comes_from_and_follows_its_assessment()
    {
        var finished = Processor().Process(Record(Posts.Of("1", "dukung"), offset: 42));

        finished.Outputs.Select(output => output.Topic).ShouldBe([TopicNames.Assessments, TopicNames.Flags]);
        finished.Outcome.ShouldBeOfType<RecordOutcome.Assessed>().Post.Flag!.Provenance.ShouldBe(new(TopicNames.Posts, 1, 42));
    }

    [Fact]
    public void The_trace_of_the_poll_goes_on_to_the_flag()
    {
        using var poll = new Activity("poll").SetIdFormat(ActivityIdFormat.W3C).Start();
        var record = Record(Posts.Of("1", "dukung"));
        poll.Stop();

        Processor().Process(record).Outputs.ShouldAllBe(output => EventReader.Header(output.Message, EventHeaders.TraceParent)!.Contains(poll.TraceId.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_that_passes_does_not_cost_the_post()
    {
        var calls = 0;

        var finished = Processor(_ =>
        {
            if (++calls < RecordProcessor.Attempts)
            {
                throw new TimeoutException();
            }
        }).Process(Record(Posts.Of("1")));

        finished.Outcome.ShouldBeOfType<RecordOutcome.Assessed>();
    }

    [Fact]
    public void A_fault_that_stays_makes_a_dead_letter_that_names_the_exception_and_not_its_words()
    {
        var finished = Processor(_ => throw new FormatException("isi unggahan")).Process(Record(Posts.Of("1")));

        var dead = finished.Outcome.ShouldBeOfType<RecordOutcome.Dead>();
        dead.Poison.Reason.ShouldBe(DeadLetterReasons.AssessmentFailed);
        dead.Attempts.ShouldBe(RecordProcessor.Attempts);
        var letter = finished.Outputs.ShouldHaveSingleItem().Message;
        EventReader.Header(letter, DeadLetterHeaders.Exception).ShouldBe(nameof(FormatException));
        letter.Headers.ShouldAllBe(header => !System.Text.Encoding.UTF8.GetString(header.GetValueBytes()).Contains("isi unggahan", StringComparison.Ordinal));
    }

    private static RecordProcessor Processor(Action<Contracts.Posts.Post>? before = null) =>
        new(new KeywordAssessor(before), "group", 1 << 20, TimeProvider.System, NullLogger.Instance);

    private static ConsumeResult<byte[], byte[]> Record(Contracts.Posts.Post post, long offset = 0) =>
        new() { Topic = TopicNames.Posts, Partition = 1, Offset = offset, Message = EventWriter.Of(post) };
}
