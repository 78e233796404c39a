using Microsoft.Extensions.Time.Testing;
using Monitoring.Contracts.Problems;
using Monitoring.Worker.Commands;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bad_then_good_then_bad_keeps_the_last_good_and_says_so()
    {
        var snapshot = Started("good one");

        _folder.Write("policy.yaml", "bad two");
        _time.Advance(TimeSpan.FromMinutes(1));
        snapshot.Check().ShouldBe(SnapshotChange.Rejected);
        snapshot.Value.ShouldBe("good one");
        snapshot.Read().RejectedAt.ShouldBe(_time.GetUtcNow());
        snapshot.Read().Problems.Count.ShouldBe(2);

        _folder.Write("policy.yaml", "good three");
        snapshot.Check().ShouldBe(SnapshotChange.Applied);
        snapshot.Value.ShouldBe("good three");
        snapshot.Read().RejectedAt.ShouldBeNull();

        _folder.Write("policy.yaml", "bad four");
        snapshot.Check().ShouldBe(SnapshotChange.Rejected);
        snapshot.Value.ShouldBe("good three");
    }

    [Fact]
    public void A_bad_file_is_told_once_and_not_at_every_look()
    {
        var snapshot = Started("good one");
        _folder.Write("policy.yaml", "bad two");

        snapshot.Check().ShouldBe(SnapshotChange.Rejected);
        snapshot.Check().ShouldBe(SnapshotChange.None);
        snapshot.Read().RejectedAt.ShouldNotBeNull();
    }

    [Fact]
    public void Going_back_to_the_file_in_force_clears_the_refusal()
    {
        var snapshot = Started("good one");
        _folder.Write("policy.yaml", "bad two");
        snapshot.Check();
        _folder.Write("policy.yaml", "good one");

        snapshot.Check().ShouldBe(SnapshotChange.Restored);
        snapshot.Read().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_vanishes_keeps_the_last_good()
    {
        var snapshot = Started("good one");
        File.Delete(Path.Combine(_folder.Path, "policy.yaml"));

        snapshot.Check().ShouldBe(SnapshotChange.Rejected);
        snapshot.Value.ShouldBe("good one");
    }

    [Fact]
    public void A_bad_first_one_stops_the_start_with_the_problems_of_all_files()
    {
        _folder.Write("one.yaml", "bad");
        _folder.Write("two.yaml", "bad");
        var board = new SnapshotBoard([Of("one.yaml"), Of("two.yaml")]);

        Should.Throw<BadInputException>(board.Start).Problems.Count.ShouldBe(4);
        board.Loaded.ShouldBeFalse();
    }

    private Snapshot<string> Started(string content)
    {
        _folder.Write("policy.yaml", content);
        var snapshot = Of("policy.yaml");
        snapshot.Start().ShouldBeEmpty();
        return snapshot;
    }

    private Snapshot<string> Of(string name) => new("policy", Path.Combine(_folder.Path, name), Load, text => text, _time);

    private static Checked<string> Load(string path) => File.Exists(path) && File.ReadAllText(path) is var text && text.StartsWith("good", StringComparison.Ordinal)
        ? Checked<string>.Good(text)
        : Checked<string>.Bad([new Problem(path, 1, "It is bad.", "Make it good."), new Problem(path, 2, "It is bad.", "Make it good.")]);
}
