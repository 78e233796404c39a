namespace Monitoring.Worker;

/// <summary>The version of this software.</summary>
internal static class ProductVersion
{
    /// <summary>Major, minor, patch.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
