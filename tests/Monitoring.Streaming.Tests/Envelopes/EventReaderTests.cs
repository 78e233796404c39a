using System.Text;
using Confluent.Kafka;
using Monitoring.Contracts.CloudEvents;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Instance;
using Monitoring.Streaming.Envelopes;

namespace Monitoring.Streaming.Tests.Envelopes;

public sealed class EventReaderTests
{
    private const int Limit = 1 << 20;

    [Fact]
    public void What_is_written_is_read_back()
    {
        var post = Posts.Of("1", "halo \ud83d\ude00");

        EventReader.ReadPost(EventWriter.Of(post), Limit).ShouldBeOfType<PostEvent.Captured>().Post.Content.Text.ShouldBe(post.Content.Text);
    }

    [Theory]
    [InlineData("{", DeadLetterReasons.Malformed)]
    [InlineData("null", DeadLetterReasons.Malformed)]
    [InlineData("[]", DeadLetterReasons.Malformed)]
    [InlineData("{}", DeadLetterReasons.Malformed)]
    [InlineData("""{"postId":"\ud800"}""", DeadLetterReasons.Malformed)]
    public void A_value_that_is_no_post_is_poison(string value, string reason) => Read(value).ShouldBeOfType<PostEvent.Poison>().Reason.ShouldBe(reason);

    [Fact]
    public void A_post_without_an_id_is_invalid()
    {
        var message = EventWriter.Of(Posts.Of("1") with { PostId = " " });

        EventReader.ReadPost(message, Limit).ShouldBeOfType<PostEvent.Poison>().Reason.ShouldBe(DeadLetterReasons.Invalid);
    }

    [Fact]
    public void A_value_above_the_limit_is_not_parsed() =>
        EventReader.ReadPost(EventWriter.Of(Posts.Of("1", new string('x', 2000))), maxBytes: 1000).ShouldBeOfType<PostEvent.Poison>().Reason.ShouldBe(DeadLetterReasons.TooLarge);

    [Fact]
    public void A_record_without_headers_has_no_type() =>
        EventReader.ReadPost(new Message<byte[], byte[]> { Value = "{}"u8.ToArray() }, Limit).ShouldBeOfType<PostEvent.Poison>().Reason.ShouldBe(DeadLetterReasons.UnknownType);

    [Theory]
    [InlineData("""{"postId": rahasia}""")]
    [InlineData("""{"postId":"1","kind":"rahasia"}""")]
    [InlineData("""{"postId":"1","publishedAt":"rahasia"}""")]
    [InlineData("rahasia")]
    public void What_is_said_of_a_broken_record_holds_nothing_of_it(string value) =>
        Read(value).ShouldBeOfType<PostEvent.Poison>().Message.ShouldNotContain("ahasia");

    [Fact]
    public void No_bytes_at_all_make_it_throw()
    {
        var random = new Random(20241001);
        var good = EventWriter.Of(Posts.Of("1", "halo")).Value;
        for (var round = 0; round < 2000; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => Read(bytes[..random.Next(bytes.Length + 1)]));
        }
    }

    private static PostEvent Read(string value) => Read(Encoding.UTF8.GetBytes(value));

    private static PostEvent Read(byte[] value) =>
        EventReader.ReadPost(new Message<byte[], byte[]> { Value = value, Headers = new Headers { { EventHeaders.Type, Encoding.UTF8.GetBytes(EventTypes.PostCaptured) } } }, Limit);
}
