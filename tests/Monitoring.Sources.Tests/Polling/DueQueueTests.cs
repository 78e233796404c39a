using Monitoring.Sources.Polling;

namespace Monitoring.Sources.Tests.Polling;

public sealed class DueQueueTests
{
    private static readonly DateTimeOffset Zero = DateTimeOffset.UnixEpoch;

    [Fact]
    public void What_is_not_due_stays()
    {
        var queue = new DueQueue<Item>();
        var item = new Item();
        queue.Set(item, Zero.AddSeconds(5));

        queue.TryTake(Zero.AddSeconds(4), out _, out _).ShouldBeFalse();
        queue.TryTake(Zero.AddSeconds(5), out var taken, out var due).ShouldBeTrue();
        (taken, due).ShouldBe((item, Zero.AddSeconds(5)));
        queue.NextDue.ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_agrees_with_a_sorted_list_after_any_changes(int seed)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(0, 500).Select(_ => new Item()).ToArray();
        var queue = new DueQueue<Item>();
        var model = new Dictionary<Item, DateTimeOffset>();
        for (var step = 0; step < 20_000; step++)
        {
            var item = items[random.Next(items.Length)];
            var due = Zero.AddSeconds(random.Next(10_000_000)).AddTicks(step);
            switch (random.Next(4))
            {
                case 0:
                    queue.Remove(item);
                    model.Remove(item);
                    break;
                case 1 when model.Count > 0:
                    var earliest = model.MinBy(entry => entry.Value);
                    queue.TryTake(DateTimeOffset.MaxValue, out var taken, out var takenDue).ShouldBeTrue();
                    (taken, takenDue).ShouldBe((earliest.Key, earliest.Value));
                    model.Remove(taken);
                    break;
                default:
                    queue.Set(item, due);
                    model[item] = due;
                    break;
            }

            queue.Count.ShouldBe(model.Count);
            queue.NextDue.ShouldBe(model.Count == 0 ? null : model.Values.Min());
        }
    }

    private sealed class Item : IDue
    {
        public int DuePlace { get; set; } = -1;
    }
}
