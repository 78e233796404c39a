namespace Monitoring.Worker;

/// <summary>The files that ship beside the executable.</summary>
internal static class BundledFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Folder of rosters.</summary>
    public static string Rosters => Path.Combine(Root, "rosters");

    /// <summary>The policy.</summary>
    public static string Policy => Path.Combine(Root, "policy", "policy.yaml");

    /// <summary>The model.</summary>
    public static string Model => Path.Combine(Root, "asn-support.zip");

    /// <summary>Folder of the invented examples for the demonstration.</summary>
    public static string Examples => Path.Combine(Root, "examples");

    /// <summary>Folder of the project's own corpus.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>Rosters of the invented contests of that corpus.</summary>
    public static string CorpusRosters => Path.Combine(Corpus, "rosters");
}
