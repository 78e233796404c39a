using System.Diagnostics;
using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Instance;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Tests.Envelopes;

public sealed class EventWriterTests
{
    [Fact]
    public void The_same_version_of_a_post_has_the_same_event_id_and_an_edit_has_another()
    {
        Id(Posts.Of("1", "halo")).ShouldBe(Id(Posts.Of("1", "halo") with { FetchedAt = Posts.Noon.AddDays(1) }));
        Id(Posts.Of("1", "halo")).ShouldNotBe(Id(Posts.Of("1", "halo lagi")));
    }

    [Fact]
    public void The_headers_are_those_of_CloudEvents_in_binary_mode()
    {
        var message = EventWriter.Of(Posts.Of("1"));

        message.Headers.Select(header => header.Key).ShouldBe([
            EventHeaders.SpecVersion, EventHeaders.Id, EventHeaders.Source, EventHeaders.Type, EventHeaders.Time, EventHeaders.Subject, EventHeaders.ContentType,
        ]);
        Encoding.UTF8.GetString(message.Key).ShouldBe("replay:contoh");
        EventReader.Header(message, EventHeaders.Time).ShouldBe("2024-10-01T12:01:00.000Z");
    }

    [Fact]
    public void The_current_trace_goes_along()
    {
        using var activity = new Activity("poll").SetIdFormat(ActivityIdFormat.W3C).Start();

        EventReader.Header(EventWriter.Of(Posts.Of("1")), EventHeaders.TraceParent).ShouldBe(activity.Id);
    }

    private static string? Id(Contracts.Posts.Post post) => EventReader.Header(EventWriter.Of(post), EventHeaders.Id);
}
