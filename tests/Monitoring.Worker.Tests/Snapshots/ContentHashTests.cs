using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Tests.Snapshots;

public sealed class ContentHashTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_swapped_link_is_seen_as_Kubernetes_swaps_it()
    {
        var (old, young) = (Directory.CreateDirectory(Path.Combine(_folder.Path, "..2026_1")).FullName, Directory.CreateDirectory(Path.Combine(_folder.Path, "..2026_2")).FullName);
        File.WriteAllText(Path.Combine(old, "policy.yaml"), "one");
        File.WriteAllText(Path.Combine(young, "policy.yaml"), "two");
        var (data, file) = (Path.Combine(_folder.Path, "..data"), Path.Combine(_folder.Path, "policy.yaml"));
        Directory.CreateSymbolicLink(data, "..2026_1");
        File.CreateSymbolicLink(file, "..data/policy.yaml");
        var before = ContentHash.Of(file);

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "..2026_2");

        ContentHash.Of(file).ShouldNotBe(before);
    }

    [Fact]
    public void A_touched_file_with_the_same_content_is_the_same()
    {
        var file = _folder.Write("roster.yaml", "same");
        var before = ContentHash.Of(_folder.Path);
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        ContentHash.Of(_folder.Path).ShouldBe(before);
    }

    [Fact]
    public void A_file_more_in_the_folder_is_a_change()
    {
        _folder.Write("one.yaml", "x");
        var before = ContentHash.Of(_folder.Path);
        _folder.Write("two.yaml", "");

        ContentHash.Of(_folder.Path).ShouldNotBe(before);
    }

    [Fact]
    public void What_cannot_be_read_is_absent() => ContentHash.Of(Path.Combine(_folder.Path, "none")).ShouldBe(ContentHash.Absent);
}
