using System.Text.RegularExpressions;

namespace Monitoring.EndToEnd.House;

/// <summary>A stranger finds a line where the post's way leads: folders are namespaces, and no room is named after nothing.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] EmptyNames = ["Utils", "Util", "Helpers", "Helper", "Manager", "Common", "Misc", "Shared"];

    [Fact]
    public void Every_namespace_is_the_folder_it_lies_in()
    {
        var misplaced = Repository.SourceFiles("src", "tests")
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Namespace: NamespaceOf(file)))
            .Where(found => found.Namespace is not null && found.Namespace != FolderOf(found.File))
            .Select(found => $"{found.File}: {found.Namespace}");

        misplaced.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_and_no_type_is_named_after_nothing()
    {
        var named = Repository.SourceFiles("src").Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => file.Split('/', '.').Any(part => EmptyNames.Any(name => part == name || (part.EndsWith(name, StringComparison.Ordinal) && name.Length > 4))));

        named.ShouldBeEmpty();
    }

    [Fact]
    public void The_program_is_a_dozen_lines() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "src/Monitoring.Worker/Program.cs")).Length.ShouldBeLessThanOrEqualTo(14);

    // src/Monitoring.Sources/Feeds/X.cs -> Monitoring.Sources.Feeds
    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Split('/', 2)[1].Replace('/', '.');

    private static string? NamespaceOf(string file) => File.ReadLines(file).Select(line => Declaration().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    [GeneratedRegex(@"^namespace ([\w.]+)")]
    private static partial Regex Declaration();
}
