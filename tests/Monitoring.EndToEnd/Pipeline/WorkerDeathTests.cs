using Monitoring.Brokers;
using Monitoring.Streaming.Shards;

namespace Monitoring.EndToEnd.Pipeline;

/// <summary>A dead worker is a dead process, so that its supervisor starts it anew.</summary>
public sealed class WorkerDeathTests(RealKafka kafka) : RealBrokerScenario(kafka)
{
    [Fact]
    public async Task A_worker_that_dies_ends_the_process_with_an_error()
    {
        // One account in each partition: whatever share the first instance has, it has something to read.
        var accounts = Enumerable.Range(0, 100).Select(number => $"arsip{number}").DistinctBy(name => Partitioning.Of($"replay:{name}", Partitions)).ToArray();
        accounts.Length.ShouldBe(Partitions);
        await PrepareAsync(accounts);
        WriteSource(10);
        using var first = await StartAsync("same");
        await first.ReadyAsync();
        using var second = await StartAsync("same");
        await second.ReadyAsync();

        // The first is fenced out by the second at its next transaction: as soon as there is more to read.
        for (var row = 10; !first.Executable.HasExited; row += 10)
        {
            AppendSource(row, 10);
            await Task.WhenAny(first.Executable.EndAsync(), Task.Delay(TimeSpan.FromSeconds(1)));
            row.ShouldBeLessThan(900, "the fenced instance goes on");
        }

        (await first.Executable.EndAsync()).ShouldBe(1);
        first.Executable.Error.ShouldContain("has died");
        second.Executable.HasExited.ShouldBeFalse();
    }
}
