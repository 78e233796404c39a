namespace Monitoring.Sources.Tests;

/// <summary>Finds the repository that the tests were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Monitoring.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Monitoring.sln above the tests.");
        return folder;
    }
}
