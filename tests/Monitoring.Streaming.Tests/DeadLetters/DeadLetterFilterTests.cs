using System.Text;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.DeadLetters;
using Monitoring.Streaming.Reading;

namespace Monitoring.Streaming.Tests.DeadLetters;

public sealed class DeadLetterFilterTests
{
    private static readonly DateTimeOffset Noon = new(2024, 10, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TopicRecord Letter = new(0, 7, Noon.AddHours(1), null, null, [
        Header(DeadLetterHeaders.Reason, DeadLetterReasons.Invalid),
        Header(DeadLetterHeaders.Topic, "monitoring.posts"),
        Header(DeadLetterHeaders.Partition, "3"),
        Header(DeadLetterHeaders.Offset, "41"),
        Header(DeadLetterHeaders.FirstFailedAt, "2024-10-01T12:00:00.000Z"),
    ]);

    public static TheoryData<DeadLetterFilter, bool> Cases => new()
    {
        { new DeadLetterFilter(), true },
        { new DeadLetterFilter(Reason: DeadLetterReasons.Invalid, Topic: "monitoring.posts", Partition: 3, Offset: 41), true },
        { new DeadLetterFilter(Reason: DeadLetterReasons.Malformed), false },
        { new DeadLetterFilter(Partition: 4), false },
        { new DeadLetterFilter(Offset: 7), false },
        { new DeadLetterFilter(Since: Noon), true },
        { new DeadLetterFilter(Until: Noon), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_is_asked_for_matches(DeadLetterFilter filter, bool matches) => filter.Matches(Letter).ShouldBe(matches);

    private static KeyValuePair<string, byte[]?> Header(string name, string value) => new(name, Encoding.UTF8.GetBytes(value));
}
