namespace Monitoring.Worker.Configuration;

/// <summary>The roles that exist.</summary>
internal static class RoleNames
{
    /// <summary>Reads the accounts of its share of the watchlist.</summary>
    public const string Poll = "poll";

    /// <summary>Assesses posts and writes flags.</summary>
    public const string Classify = "classify";

    /// <summary>Every role, in the order of a post's way.</summary>
    public static readonly string[] All = [Poll, Classify];

    /// <summary>The names in a comma-separated list.</summary>
    public static string[] Split(string roles) => roles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
